export { type Shop, type ShopOptions, startShop } from './server.ts';
