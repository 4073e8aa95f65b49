import { createTranslator, type Language } from '@fils/ui/languages';
import catalogue from '../../languages/dashboard.ts';
import type { Text } from './app/translate.ts';

/** The dashboard's texts without the app around them; those that @fils/ui adds are not there. */
export const textIn = (language: Language): Text => createTranslator(catalogue, language) as unknown as Text;
