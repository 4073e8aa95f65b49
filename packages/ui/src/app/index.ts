/**
 * What the gateway's dashboard and the back office of payments are made of. See `createAppRouter` for how an app begins.
 *
 * @module
 */
export { AccountPage, accountRoute } from './account/account-page.tsx';
export { type Session, type SessionUser, useOptionalSession, useSession } from './account/session.ts';
export { SetPasswordPage } from './account/set-password-page.tsx';
export { SignInPage, type SignInPageProps } from './account/sign-in-page.tsx';
export { type ApiFieldProblem, type ApiOptions, ApiProblem, api, apiUrl } from './api.ts';
export { ConfirmDialog, type ConfirmDialogProps } from './components/confirm-dialog.tsx';
export { CopyButton, type CopyButtonProps, CopyField, copyText } from './components/copy.tsx';
export { type Column, DataTable, type DataTableProps, type Sort } from './components/data-table.tsx';
export { PageHeader, type PageHeaderProps } from './components/page-header.tsx';
export {
  SecretField,
  type SecretFieldProps,
  WriteOnlySecret,
  type WriteOnlySecretProps,
} from './components/secrets.tsx';
export { StateBadge, type StateBadgeProps, type Tone } from './components/state-badge.tsx';
export { EmptyState, ErrorState, LoadingState } from './components/states.tsx';
export { TimeText, type TimeTextProps } from './components/time-text.tsx';
export * from './icons.tsx';
export { AmountInput, type AmountInputProps } from './money/amount-input.tsx';
export { type MoneyJson, MoneyText, type MoneyTextProps } from './money/money-text.tsx';
export { AppProviders, createAppRouter, type MountOptions, mountApp } from './mount.tsx';
export { notify } from './notify.tsx';
export { useFieldErrors, useProblemText } from './problem-text.ts';
export { queryOf } from './search.ts';
export { LanguageMenu } from './shell/language-menu.tsx';
export type { NavigationItem } from './shell/navigation.tsx';
export { SchemeMenu } from './shell/scheme-menu.tsx';
export { Shell, type ShellProps } from './shell/shell.tsx';
export { type UiKey, useLanguage, useTranslate } from './translate.tsx';
export { apiKey, type UseApiOptions, useApi } from './use-api.ts';
