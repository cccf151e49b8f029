import { cleanName, greeting } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'

type AccountMail =
  | 'verify'
  | 'known_account'
  | 'reset'
  | 'password_changed'
  | 'email_change'
  | 'email_change_requested'
  | 'email_changed'

/** What Latchkey writes to people about their own account. */
export const accountWords: MailWords<AccountMail> = {
  verify: ({ name, link }) => ({
    subject: 'Confirm your e-mail address',
    preview: 'One step, and your account is ready.',
    title: 'Confirm your e-mail address',
    parts: [
      greeting(name),
      'Please confirm that this mailbox is yours. Then your account is ready.',
      'The link works once, for 24 hours.',
    ],
    action: { label: 'Confirm address', url: link },
    foot: 'You get this mail because somebody registered with this address. If it was not you, do nothing: without the link nobody can use it.',
  }),

  known_account: ({ signInLink, resetLink }) => ({
    subject: 'You already have an account',
    preview: 'Sign in with the password that you have.',
    title: 'You already have an account',
    parts: [
      'Somebody, probably you, just registered with this address. It already has an account, so nothing was changed.',
      'Sign in with the password that you have.',
    ],
    action: { label: 'Sign in', url: signInLink },
    secondary: { sentence: 'Forgot the password?', label: 'Set a new one', url: resetLink },
    foot: 'You get this mail because somebody registered with this address. If it was not you, do nothing: your account is as it was.',
  }),

  reset: ({ name, link }) => ({
    subject: 'Set a new password',
    preview: 'The link works once, for 30 minutes.',
    title: 'Set a new password',
    parts: [
      greeting(name),
      'Choose a new password for your account. All devices that are signed in will be signed out.',
      'The link works once, for 30 minutes.',
    ],
    action: { label: 'Set a new password', url: link },
    foot: 'You get this mail because somebody asked for a new password for this address. If it was not you, do nothing: your password stays as it is.',
  }),

  password_changed: ({ name, resetLink }) => ({
    subject: 'Your password was changed',
    preview: 'If it was you, there is nothing to do.',
    title: 'Your password was changed',
    parts: [
      greeting(name),
      'The password of your account was changed, and your other devices were signed out.',
      'If it was you, there is nothing to do. If not, set a new password now.',
    ],
    action: { label: 'Set a new password', url: resetLink },
    foot: 'You get this mail because the password of the account with this address was changed.',
  }),

  email_change: ({ name, newEmail, link }) => ({
    subject: 'Confirm your new e-mail address',
    preview: 'Your old address stays in use until you do.',
    title: 'Confirm your new e-mail address',
    parts: [
      greeting(name),
      `Please confirm that you want to use ${cleanName(newEmail, 254)} for your account. Until then the old address stays in use.`,
      'The link works once, for 24 hours.',
    ],
    action: { label: 'Confirm new address', url: link },
    foot: 'You get this mail because somebody wants to use this address for their account. If it was not you, do nothing: nothing will change.',
  }),

  email_change_requested: ({ name, newEmail, resetLink }) => ({
    subject: 'A new e-mail address for your account',
    preview: 'Nothing has changed yet.',
    title: 'A new e-mail address for your account',
    parts: [
      greeting(name),
      `Somebody who knows your password asked to change the address of your account to ${cleanName(newEmail, 254)}. Nothing has changed yet: the new mailbox has to confirm it first.`,
      'If it was you, there is nothing to do here. If not, set a new password now.',
    ],
    action: { label: 'Set a new password', url: resetLink },
    foot: 'You get this mail because your account uses this address.',
  }),

  email_changed: ({ name, newEmail }) => ({
    subject: 'Your e-mail address was changed',
    preview: 'From now on you sign in with the new one.',
    title: 'Your e-mail address was changed',
    parts: [
      greeting(name),
      `The address of your account is now ${cleanName(newEmail, 254)}. From now on you sign in with it, and mail goes there.`,
      'If it was not you, tell the people who run your workspace at once.',
    ],
    foot: 'You get this mail because the e-mail address of your account was changed.',
  }),
}
