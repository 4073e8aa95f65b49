import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { EmptyState, ErrorState } from './components/states.tsx';
import { SearchIcon } from './icons.tsx';
import { useTranslate } from './translate.tsx';

/** A page whose loading or drawing failed. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}

/** An address that no page answers. */
export function NotFound() {
  const t = useTranslate();
  return (
    <EmptyState
      headingLevel={1}
      title={t('state.not_found')}
      text={t('state.not_found_text')}
      icon={<SearchIcon size={24} />}
      action={
        <Button component={Link} to="/" variant="default">
          {t('state.home')}
        </Button>
      }
    />
  );
}
