import type { Message } from '@fils/aps';

/** The gateway's words for the outcomes that tests need, as members of a message. */
export const outcomes = {
  purchased: { response_code: '14000', status: '14', response_message: 'Success' },
  authorized: { response_code: '02000', status: '02', response_message: 'Success' },
  declined: { response_code: '13666', status: '13', response_message: 'Transaction declined' },
  authorizationDeclined: { response_code: '03666', status: '03', response_message: 'Transaction declined' },
  cancelled: { response_code: '00072', status: '00', response_message: 'Transaction canceled by payer' },
  uncertain: { response_code: '15777', status: '15', response_message: 'Uncertain transaction' },
  pending: { response_code: '19000', status: '19', response_message: 'Transaction pending' },
  captured: { command: 'CAPTURE', response_code: '04000', status: '04', response_message: 'Success' },
  refunded: { command: 'REFUND', response_code: '06000', status: '06', response_message: 'Success' },
  voided: {
    command: 'VOID_AUTHORIZATION',
    response_code: '08000',
    status: '08',
    response_message: 'Success',
  },
} as const satisfies Readonly<Record<string, Message>>;
