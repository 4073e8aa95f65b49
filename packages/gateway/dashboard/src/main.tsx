import { mountApp } from '@fils/ui';
import catalogue from '../../languages/dashboard.ts';
import { router } from './app/router.tsx';
import './app/styles.css';

mountApp({ catalogue, router, title: 'Fils gateway (local)', signInRibbon: 'frame.ribbon' });
