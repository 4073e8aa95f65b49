import { mountApp } from '@fils/ui';
import { backofficeCatalogue } from '../../languages/backoffice.ts';
import { router } from './routes.tsx';
import './app.css';

mountApp({ catalogue: backofficeCatalogue, router, title: 'Fils payments' });
