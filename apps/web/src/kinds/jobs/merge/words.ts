export const words = {
  title: 'Somebody else changed the same',
  lead: 'Choose what is to stand. Everything else that either of you changed is kept.',
  yours: 'Yours',
  theirs: 'Theirs',
  nothing: 'Nothing',
  choose: 'Choose one',
  save: 'Save',
  back: 'Back to the form',
}
