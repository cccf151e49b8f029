/** Of the page about oneself, which comes with its own chunk. */
export const words = {
  title: 'Me',
  lead: (email: string) => `You sign in as ${email}.`,

  about: 'About you',
  aboutHelp: (shop: string) => `What ${shop} knows of you. Jobs that you submit carry it.`,
  first: 'First name',
  last: 'Last name',
  company: 'Company',
  phone: 'Phone',
  address: 'Address',
  save: 'Save',
  saved: 'Saved.',
  failed: 'Your details could not be loaded',

  mail: 'Mail',
  mailHelp: 'What you can do without. Links that let you sign in always come.',

  password: 'Password',

  devices: 'Devices',
  devicesHelp: 'The browsers that are signed in as you. Sign out what you do not know, then change your password.',

  elsewhere: 'Elsewhere',
  elsewhereHelp: 'Where else you can go with this account, without signing in again.',

  look: 'Appearance',
  looks: { light: 'Light', dark: 'Dark', system: 'As the system' },

  data: 'Your data',
  dataHelp: (shop: string) => `All that ${shop} has of you here: your details, jobs, messages and their history.`,
  download: 'Download my data',

  leave: 'Leave',
  signOut: 'Sign out',
  close: 'Close account',
  closeTitle: (shop: string) => `Close your account with ${shop}`,
  closeWhat:
    'At once, and on every device. If you register again with the same e-mail, you find the jobs that you submitted.',
  goes: 'What goes',
  goesList: [
    'You can no longer see your jobs here, nor write about them.',
    'Drafts that you have not submitted are thrown away.',
    'Your sign-in goes too, unless you use it with another shop.',
  ],
  stays: 'What stays',
  staysList: (shop: string) => [
    `${shop} keeps the jobs that you submitted, with their messages and files.`,
    'It keeps your name and how to reach you, as on any order.',
  ],
  closePassword: 'Your password',
  closeSend: 'Close account',
}
