import { createContext, useContext } from 'react';

export const AppTitleContext = createContext('Fils');

/** The app's name, as given to mountApp. */
export function useAppTitle(): string {
  return useContext(AppTitleContext);
}
