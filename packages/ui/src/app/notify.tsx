import { notifications } from '@mantine/notifications';
import { AlertIcon, CheckIcon, ClockIcon } from './icons.tsx';

/** Short messages at the foot of the window; read out by screen readers. Errors stay until they are closed. */
export const notify = {
  success(message: string): void {
    const icon = <CheckIcon size={18} />;
    notifications.show({ message, color: 'teal', icon, autoClose: 5000, role: 'status' });
  },
  /** Neither done nor refused: the outcome is still being found out. Stays until it is closed. */
  waiting(message: string): void {
    const icon = <ClockIcon size={18} />;
    notifications.show({ message, color: 'yellow', icon, autoClose: false, role: 'status' });
  },
  error(message: string): void {
    notifications.show({ message, color: 'red', icon: <AlertIcon size={18} />, autoClose: false });
  },
};
