// MailApp: sends into the runtime's outbox, with Google's limits per message and per user and day.
import { isTakenFromToday, leftToday } from './daily-quota';
import { checkMessage, readMessage, recipientCount } from './mail-message';
import { refuse, WORDS } from '../gate/refusal';
import { Service } from '../gate/service';

/** sendEmail's overloads as one object, in the form that the reference gives for sendEmail(message). */
function optionsOf(given: readonly unknown[]): Readonly<Record<string, unknown>> {
  const [first, second, third, fourth] = given;
  if (given.length === 1) return first as Record<string, unknown>;
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as object | undefined), to: first, subject: second, body: third };
}

export class LocalMailApp extends Service implements GoogleAppsScript.Mail.MailApp {
  readonly googleName = 'MailApp';

  getRemainingDailyQuota(): number {
    return leftToday(this.run.state, this.run.user, 'email');
  }
  sendEmail(...given: unknown[]): void {
    const { state, user } = this.run;
    const message = readMessage(optionsOf(given));
    checkMessage(message, state.account);
    // Nothing is sent if the quota does not cover all recipients.
    if (!isTakenFromToday(state, user, 'email', recipientCount(message))) refuse(WORDS.tooManyToday('email'));
    const mail = {
      ...message,
      from: user,
      // The reference: only Workspace accounts can send without a reply address.
      noReply: message.noReply && state.account === 'workspace',
      at: state.clock.now(),
    };
    state.outbox.push(mail);
    state.screen.tell({ type: 'mail', mail });
  }
}
