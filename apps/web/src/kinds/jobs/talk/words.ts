export const words = {
  label: 'Messages and notes',
  messages: {
    title: 'Messages',
    with: (name: string) => `Messages with ${name}`,
    empty: 'Nothing said yet.',
    failed: 'The messages could not be loaded',
    write: 'Write to the customer',
    send: 'Send message',
    added: 'The message is sent.',
    noCustomer: 'Nobody to write to yet: name a customer under Details first.',
  },
  notes: {
    title: 'Notes',
    only: 'Only the shop sees this',
    empty: 'Nothing noted yet.',
    failed: 'The notes could not be loaded',
    write: 'Note something for the shop',
    send: 'Add note',
    added: 'The note is added.',
  },
  earlier: (count: number) => `Show ${count.toLocaleString()} earlier`,
}
