import { notifications } from '@mantine/notifications';
import { AlertIcon, CheckIcon } from './icons.tsx';

/** Short messages in the corner; read out by screen readers. Errors stay until they are closed. */
export const notify = {
  success(message: string): void {
    notifications.show({ message, color: 'teal', icon: <CheckIcon size={18} />, autoClose: 5000 });
  },
  error(message: string): void {
    notifications.show({ message, color: 'red', icon: <AlertIcon size={18} />, autoClose: false });
  },
};
