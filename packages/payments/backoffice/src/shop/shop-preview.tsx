import { useLanguage } from '@fils/ui';
import { createTranslator, formatMoney } from '@fils/ui/languages';
import { Stack, Title } from '@mantine/core';
import checkout from '../../../languages/checkout.ts';
import { readableAddress } from '../../../src/shop/contact.ts';
import { Code } from '../parts/facts.tsx';
import { useText } from '../text.ts';
import type { ShopDraft } from './draft.ts';

/** An order as an example; it is the same in each language. */
const order = { reference: 'D-1001', amount: { amount: 24_900n, currency: 'AED', exponent: 2 } };
const exampleHost = 'shop.example.com';

/** What shoppers would read, in the words of their own pages, while it is typed. */
export function ShopPreview({ draft }: { draft: ShopDraft }) {
  const t = useText();
  const [language] = useLanguage();
  const shopper = createTranslator(checkout, language);
  const website = URL.canParse(draft.website) ? draft.website : undefined;
  const host = website === undefined ? exampleHost : new URL(website).host || exampleHost;
  const name = draft.name.trim();
  const ways = [
    draft.supportEmail.trim(),
    draft.supportPhone.trim(),
    website === undefined ? '' : readableAddress(website),
  ].filter((way) => way !== '');
  return (
    <section className="bo-sunken" aria-labelledby="shop-preview">
      <Stack>
        <Title order={2} size="h4" id="shop-preview">
          {t('shop.preview')}
        </Title>
        <div>
          <p className="fils-label">{t('shop.preview_checkout')}</p>
          <div className="bo-shown">
            <span className="bo-sum-label">{shopper('checkout.amount')}</span>
            <bdi className="bo-sum-money">{formatMoney(order.amount, language)}</bdi>
            <dl className="fils-summary bo-shown-facts">
              <dt>{shopper('checkout.shop')}</dt>
              <dd>
                {name === '' ? (
                  <bdi dir="ltr">{host}</bdi>
                ) : (
                  <>
                    <bdi>{name}</bdi>
                    <span className="bo-shown-host">
                      <bdi dir="ltr">{host}</bdi>
                    </span>
                  </>
                )}
              </dd>
              <dt>{shopper('checkout.order')}</dt>
              <dd>
                <bdi dir="ltr">{order.reference}</bdi>
              </dd>
            </dl>
          </div>
        </div>
        <div>
          <p className="fils-label">{t('shop.preview_status')}</p>
          <div className="bo-shown">
            {ways.length === 0 ? (
              <span className="bo-muted">{t('shop.preview_none')}</span>
            ) : (
              <>
                <strong>{shopper('support.title')}</strong>
                <span>
                  {shopper('support.text')} <Code>{order.reference}</Code>
                </span>
                <ul className="bo-plain-list bo-shown-ways">
                  {ways.map((way) => (
                    <li key={way}>
                      <bdi dir="ltr">{way}</bdi>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </div>
      </Stack>
    </section>
  );
}
