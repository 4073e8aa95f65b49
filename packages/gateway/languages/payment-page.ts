import { defineCatalogue } from '@fils/ui/languages';
import { ar } from './payment-page/ar.ts';
import { en } from './payment-page/en.ts';
import { fr } from './payment-page/fr.ts';
import { it } from './payment-page/it.ts';
import { lt } from './payment-page/lt.ts';

/** What shoppers read: hosted page, 3-D Secure, return, errors. The wire asks for en or ar; the rest serve previews. */
export default defineCatalogue({ en, ar, lt, fr, it });
