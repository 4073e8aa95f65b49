import { Button, Menu, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { SignOutIcon, UserIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';

export interface UserMenuProps {
  user: { name: string; email: string };
  onSignOut(): unknown;
}

/** Who is signed in, their account, and the way out. */
export function UserMenu({ user, onSignOut }: UserMenuProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px="xs"
          className="fils-quiet"
          leftSection={<UserIcon size={18} />}
          aria-label={`${t('shell.account')}: ${user.name}`}
        >
          <span className="fils-wide-only">{user.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" display="block" size="sm" fw={600} c="var(--text)">
            <bdi>{user.name}</bdi>
          </Text>
          <bdi dir="ltr">{user.email}</bdi>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<UserIcon size={18} />} onClick={() => void navigate({ to: '/account' })}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item leftSection={<SignOutIcon size={18} />} onClick={() => void onSignOut()}>
          {t('shell.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
