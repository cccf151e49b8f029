/** The page that leads nowhere: apart from the dialog's words, which it does not load. */
export const askWords = {
  headline: 'There is nothing here for you',
  why: 'It was deleted, the address is wrong, or whoever owns it has not let you in.',
  ask: 'Ask to be let in',
  message: 'Message',
  messageHint: 'Say who you are and what you need it for. Whoever owns it reads this, with your name and address.',
  send: 'Ask to be let in',
  sent: 'Sent. Whoever owns it decides.',
}
