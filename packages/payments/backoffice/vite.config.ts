import { appConfig } from '@fils/ui/vite';

export default appConfig({ root: import.meta.dirname, base: '/backoffice/' });
