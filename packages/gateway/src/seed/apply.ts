import { isUniqueViolation } from '@fils/database';
import type { GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { createMerchant, merchantByIdentifier } from '../merchants/store.ts';
import { paymentOptionCodes, writePaymentOption } from '../settings/payment-options.ts';
import { saveSecuritySettings, writeAccessCode } from '../settings/security.ts';
import { saveChannelSettings } from '../settings/technical.ts';
import { toDate } from '../time.ts';
import { parseSeed, type Seed, type SeedMerchant } from './seed.ts';

/**
 * Brings the merchants of the seed to what it says: new ones are made, known ones (by identifier) are set to it.
 * All or nothing. Orders and other merchants stay.
 *
 * @throws InvalidSeed, GatewayError `access_code_taken`
 */
export async function applySeed(context: GatewayContext, seed: Seed): Promise<void> {
  const { merchants } = parseSeed(seed);
  await context.database.tx(async () => {
    for (const [index, merchant] of merchants.entries()) {
      try {
        await applyMerchant(context, merchant);
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw new GatewayError(
          'access_code_taken',
          `The seed is not valid. merchants[${index}].accessCode: another merchant has this access code`,
          `merchants[${index}].accessCode`,
        );
      }
    }
  });
}

async function applyMerchant(context: GatewayContext, seed: SeedMerchant): Promise<void> {
  // A nested call of tx joins the running transaction, so all of this commits or vanishes together.
  await context.database.tx(async (trx) => {
    const { name, merchantIdentifier } = seed;
    const merchant =
      (await merchantByIdentifier(context, merchantIdentifier, trx)) ??
      (await createMerchant(context, { name, merchantIdentifier }));
    await trx.updateTable('merchant').set({ name, active: true }).where('id', '=', merchant.id).execute();
    await writeAccessCode(trx, merchant.id, seed.accessCode, toDate(context.clock.now()));
    await saveSecuritySettings(context, merchant.id, {
      shaType: seed.shaType,
      requestPhrase: seed.shaRequestPhrase,
      responsePhrase: seed.shaResponsePhrase,
      originUrl: seed.originUrl ?? '',
      originIp: '',
    });
    const options = seed.paymentOptions ?? [...paymentOptionCodes];
    for (const code of paymentOptionCodes) {
      await writePaymentOption(trx, merchant.id, code, options.includes(code));
    }
    const {
      redirectionUrl = '',
      directFeedbackUrl = '',
      notificationUrl = '',
      ...rest
    } = seed.channels.redirection;
    await saveChannelSettings(context, merchant.id, 'redirection', {
      ...rest,
      redirectionUrl,
      directFeedbackUrl,
      notificationUrl,
      paymentOptions: options,
    });
  });
}
