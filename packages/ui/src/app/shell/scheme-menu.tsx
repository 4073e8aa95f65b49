import { ActionIcon, type MantineColorScheme, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { CheckIcon, type IconComponent, MonitorIcon, MoonIcon, SunIcon } from '../icons.tsx';
import { type UiKey, useTranslate } from '../translate.tsx';

const choices: readonly [MantineColorScheme, UiKey, IconComponent][] = [
  ['light', 'shell.scheme_light', SunIcon],
  ['dark', 'shell.scheme_dark', MoonIcon],
  ['auto', 'shell.scheme_auto', MonitorIcon],
];

/** Chooses light, dark, or whatever the system uses. */
export function SchemeMenu() {
  const t = useTranslate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [, current, CurrentIcon] = choices.find(([scheme]) => scheme === colorScheme) ?? choices[2] ?? [];
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Tooltip label={t('shell.scheme')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className="fils-quiet"
            aria-label={`${t('shell.scheme')}: ${current ? t(current) : ''}`}
          >
            {CurrentIcon && <CurrentIcon />}
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(([scheme, key, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={18} />}
            rightSection={scheme === colorScheme ? <CheckIcon size={16} /> : undefined}
            aria-current={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
          >
            {t(key)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
