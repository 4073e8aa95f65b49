import { useTranslate } from '@fils/ui';
import type { BackofficeKey } from '../../languages/backoffice.ts';

/** The texts of this app and of the shared components, in the current language. */
export const useText = () => useTranslate<BackofficeKey>();

export type { BackofficeKey };
