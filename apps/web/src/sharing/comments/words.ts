export const words = {
  title: 'Comments',
  failed: 'The comments could not be loaded',
  empty: 'Nobody said anything yet.',
  nobody: 'Somebody without a name',
  me: 'You',
  outsider: 'From outside',
  customer: 'Customer',
  write: 'Write a comment',
  hint: 'Whoever has a link with comments reads it too.',
  send: 'Add comment',
  added: 'The comment is added.',
}
