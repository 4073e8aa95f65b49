import { SearchIcon } from '@fils/ui';
import { Kbd, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../text.ts';

/** Finds transactions from anywhere; the key `/` leads here. */
export function GlobalSearch() {
  const t = useText();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      const typing = at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName);
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every browser yet
    <form
      role="search"
      className="bo-global-search"
      onSubmit={(event) => {
        event.preventDefault();
        const search = field.current?.value.trim() ?? '';
        void navigate({ to: '/transactions', search: (search === '' ? {} : { search }) as never });
      }}
    >
      <TextInput
        ref={field}
        type="search"
        aria-label={t('nav.search')}
        aria-keyshortcuts="/"
        placeholder={t('nav.search_hint')}
        leftSection={<SearchIcon size={18} />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        }
      />
    </form>
  );
}
