import { useTranslate } from '@fils/ui';
import type { KeyOf } from '@fils/ui/languages';
import type catalogue from '../../../languages/dashboard.ts';

/** Keys of the dashboard's texts. */
export type TextKey = KeyOf<typeof catalogue>;

/** The translator of the dashboard's texts in the current language. */
export const useText = () => useTranslate<TextKey>();

export type Text = ReturnType<typeof useText>;
