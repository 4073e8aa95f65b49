import { EyeIcon, EyeOffIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';

/** Mantine leaves the eye of its PasswordInput unnamed and out of reach of the keyboard; this gives it both. */
export function usePasswordToggle(label: string) {
  const t = useTranslate();
  return {
    visibilityToggleButtonProps: { 'aria-label': t('common.reveal_named', { name: label }), tabIndex: 0 },
    visibilityToggleIcon: ({ reveal }: { reveal: boolean }) =>
      reveal ? <EyeOffIcon size={18} /> : <EyeIcon size={18} />,
  };
}
