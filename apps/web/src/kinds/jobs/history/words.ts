export const words = {
  title: 'History',
  lead: 'Every field that changed, from the first change on. Nothing here can be changed.',
  failed: 'The history could not be loaded',
  empty: 'Nothing was changed yet.',
  customer: 'A customer who is gone',
  loading: '…',
  csv: 'Download CSV',
  json: 'Download JSON',
}
