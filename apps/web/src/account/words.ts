import type { MailChoice } from '@latchkey/contract'

/** What is the same for everybody's account, in a shop and at its portal. */
export const words = {
  email: 'E-mail',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters. Not a common one, and not your e-mail address.',
  wrong: 'E-mail or password is wrong.',
  notVerified: 'Confirm your e-mail first: we sent you a link when you registered.',
  forgot: 'Forgot it?',

  mailbox: {
    title: 'Check your mailbox',
    verify: (email: string) =>
      `We sent a link to ${email}. Press it within 24 hours to confirm that the mailbox is yours.`,
    forgot: (email: string) =>
      `If ${email} is registered here, a link to set a new password is on its way. It works for 30 minutes.`,
    nothing: 'Nothing there?',
    nothingVerify: 'Look into the spam folder, or register again with the same address: that sends a new link.',
    nothingForgot: 'Look into the spam folder, or ask again in a few minutes.',
    again: 'Use another address',
    outbox: 'Read it in the outbox',
    outboxWhy: 'This Latchkey runs on your own machine, so its mail stays here.',
  },

  link: {
    reading: 'Looking at your link',
    missing: 'Open the link from the mail',
    missingWhy: 'This page needs the link that we mailed to you. Open it again from there.',
    missingAction: 'Go to sign in',
    broken: 'The link could not be checked',
    again: 'Try again',
    ranOut: 'This link has run out',
    ranOutWhy: 'A link works once and for a limited time.',
  },

  changePassword: {
    help: 'Changing it signs out every other browser.',
    current: 'Present password',
    send: 'Change password',
    done: 'Your password is changed. Every other browser is signed out.',
  },

  mail: {
    choices: {
      role_change: { label: 'My role changes', hint: 'Somebody lets you do more or less with what they share.' },
      removal: { label: 'I am removed', hint: 'You can no longer open something that was shared with you.' },
      access_request: {
        label: 'Somebody asks',
        hint: 'To be let into what is yours, or for a link to be opened again.',
      },
      approval: { label: 'I am let in', hint: 'Somebody says yes where you asked.' },
      submission: { label: 'A customer hands in a job', hint: 'Or calls one off.' },
      customer_message: { label: 'A customer writes', hint: 'About one of their jobs.' },
      job_status: { label: 'My job moves on', hint: 'The shop approves it, begins it, gives it back, completes it.' },
      job_message: { label: 'The shop writes', hint: 'About one of your jobs.' },
    } satisfies Record<MailChoice, { label: string; hint: string }>,
    on: 'Saved. You get that mail.',
    off: 'Saved. You get no more of that mail.',
    conflict: 'It was changed elsewhere meanwhile. What you see is up to date now.',
  },

  devices: {
    failed: 'The devices could not be loaded',
    caption: 'Browsers that are signed in as you',
    browser: 'Browser',
    current: 'This browser',
    network: 'Network address',
    unknownNetwork: 'Not known',
    since: 'Signed in',
    seen: 'Last seen',
    signOut: 'Sign out',
    signOutOf: (device: string) => `Sign out ${device}`,
    signedOut: (device: string) => `${device} is signed out.`,
    action: 'Action',
  },

  ways: {
    portal: 'You are a customer.',
    work: 'You work here.',
  },
}
