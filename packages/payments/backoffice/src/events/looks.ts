import type { Tone } from '@fils/ui';
import type { DeliveryItem } from '../../../src/backoffice-api/event-types.ts';

export const deliveryTones: Readonly<Record<DeliveryItem['state'], Tone>> = {
  pending: 'info',
  delivered: 'success',
  failed: 'danger',
};
