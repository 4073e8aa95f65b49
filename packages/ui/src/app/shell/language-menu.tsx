import { Button, Menu } from '@mantine/core';
import { direction, languageName, languages } from '../../languages/index.ts';
import { accountApi, useOptionalSession } from '../account/session.ts';
import { CheckIcon, GlobeIcon } from '../icons.tsx';
import { useLanguage, useTranslate } from '../translate.tsx';

/** Chooses the language, here and (when signed in) for this person's next browser. */
export function LanguageMenu() {
  const t = useTranslate();
  const [language, setLanguage] = useLanguage();
  const session = useOptionalSession();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px="xs"
          className="fils-quiet"
          leftSection={<GlobeIcon size={18} />}
          aria-label={`${t('shell.language')}: ${languageName(language)}`}
        >
          <span className="fils-wide-only">{languageName(language)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.Item
            key={choice}
            lang={choice}
            dir={direction(choice)}
            aria-current={choice === language}
            rightSection={choice === language ? <CheckIcon size={16} /> : undefined}
            onClick={() => {
              setLanguage(choice);
              // Kept for the next browser if it can be; this one remembers it in any case.
              if (session) accountApi('profile', { language: choice }).catch(() => {});
            }}
          >
            {languageName(choice)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
