import { statusOfReply } from '#lib/mail/bounces/mailbox-status.ts';
import { DeliveryError, LostMailError, withoutAddresses } from '#lib/mail/transport/delivery-error.ts';

/**
 * What an error of Nodemailer's says of the mail. A 4xx or 5xx to the sender, the recipient or the message itself is
 * the mail's; to a greeting or a password it is the connection's, and an operator may still mend that.
 */
export function verdictOn(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LostMailError || error instanceof DeliveryError) return error;
  const { code, permanent, response, responseCode } = error as Error & {
    code?: string;
    permanent?: boolean;
    response?: string;
    responseCode?: number;
  };
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const authenticationWanted = responseCode === 530;
  const message = withoutAddresses(error.message);
  if (permanent === undefined) {
    const unreachable = code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'ESOCKET' || code === 'EDNS';
    return new DeliveryError('unknown', message, { unreachable });
  }
  if (aboutTheMail && permanent && !authenticationWanted) {
    return new DeliveryError('refused', message, { status: statusOfReply(response ?? '') });
  }
  return new DeliveryError('deferred', message, { unreachable: !aboutTheMail || authenticationWanted });
}
