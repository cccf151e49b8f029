export const words = {
  nowhere: {
    title: 'There is no portal here',
    why: 'The shop may have closed it, or the address is mistyped. Ask the shop how to reach it.',
    action: 'Go to the start',
  },
  door: {
    opening: 'Opening the portal',
    failed: 'The portal could not be opened',
    again: 'Try again',
  },

  signIn: {
    title: (shop: string) => `Sign in to ${shop}`,
    lead: 'Submit jobs and follow them.',
    ended: 'Sign in to go on to what you came for.',
    closed: (shop: string) => `Your account with ${shop} is closed.`,
    send: 'Sign in',
    foot: 'New here?',
    footLink: 'Register',
    wrong: (shop: string) =>
      `E-mail or password is wrong, or ${shop} has no customer with this e-mail whom it lets in.`,
    stranger: (email: string, shop: string) =>
      `You are signed in as ${email}, but ${shop} has no customer with this e-mail whom it lets in. Ask the shop, or sign in with another account.`,
    back: 'Go back to where you are signed in',
    goOn: 'You are signed in elsewhere, and a customer here too.',
    goOnAs: (email: string) => `Continue as ${email}`,
    another: 'Use another account',
  },

  register: {
    title: (shop: string) => `Register with ${shop}`,
    lead: 'Then you can submit jobs and follow them from your phone.',
    invited: (shop: string) =>
      `Registration is by invitation. If ${shop} has invited you, use the e-mail that it wrote to. If not, ask the shop for an invitation.`,
    first: 'First name',
    last: 'Last name',
    company: 'Company',
    phone: 'Phone',
    address: 'Address',
    send: 'Register',
    foot: 'Registered already?',
    footLink: 'Sign in',
  },

  forgot: {
    title: 'Set a new password',
    lead: 'We send you a link.',
    send: 'Send the link',
    foot: 'It came back to you?',
    footLink: 'Sign in',
  },

  enter: {
    verify: 'Confirm your e-mail',
    invitation: (shop: string) => `Welcome to ${shop}`,
    plain: (email: string) => `${email} is your mailbox? Then press the button, and you are in.`,
    new: (email: string) => `Choose a password for ${email}, and you are in.`,
    newAgain: (email: string) =>
      `You opened this link in another browser than the one you registered with. Choose a password for ${email}; it takes the place of the first one.`,
    own: (email: string) => `${email} has an account already. Enter its password, and you are in.`,
    sendVerify: 'Confirm e-mail',
    sendInvitation: 'Open the portal',
  },
  reset: {
    lead: (email: string) => `For ${email}. Every browser that is signed in will be signed out.`,
    send: 'Set password',
    done: 'The new password is set. Sign in with it.',
  },
  ranOut: {
    verify: { why: 'Register again with the same e-mail, and a new link is sent.', action: 'Register again' },
    reset: { why: 'Ask for another one; it works for 30 minutes.', action: 'Send a new link' },
    invitation: { why: 'Ask the shop to invite you again. If you came in with it before, sign in.', action: 'Sign in' },
  },
}
