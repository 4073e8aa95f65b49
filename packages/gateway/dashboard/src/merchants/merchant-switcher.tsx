import { CheckIcon, ChevronDownIcon, PlusIcon } from '@fils/ui';
import { Button, Menu } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMerchantIdentifier, useMerchants } from '../app/merchant.tsx';
import { samePage } from '../app/paths.ts';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { AddMerchantDialog } from './add-merchant.tsx';

/** Whose account is looked at; another one opens the same page there. */
export function MerchantSwitcher() {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { data } = useMerchants();
  const identifier = useMerchantIdentifier();
  const [adding, setAdding] = useState(false);
  const merchants = data?.merchants ?? [];
  const current = merchants.find((merchant) => merchant.merchantIdentifier === identifier);
  if (current === undefined) return null;
  return (
    <>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            className="merchant-switcher"
            rightSection={<ChevronDownIcon size={16} />}
            aria-label={`${t('merchant.label')}: ${current.name}`}
          >
            <bdi>{current.name}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('merchant.label')}</Menu.Label>
          {merchants.map((merchant) => (
            <Menu.Item
              key={merchant.id}
              aria-current={merchant.id === current.id}
              rightSection={merchant.id === current.id ? <CheckIcon size={16} /> : undefined}
              onClick={() => void navigate({ to: samePage(pathname, merchant.merchantIdentifier) })}
            >
              <bdi>{merchant.name}</bdi>
              <bdi dir="ltr" className="merchant-identifier">
                {merchant.merchantIdentifier}
              </bdi>
            </Menu.Item>
          ))}
          {may('configure') && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<PlusIcon size={16} />} onClick={() => setAdding(true)}>
                {t('merchant.add')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <AddMerchantDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  );
}
