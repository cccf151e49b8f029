export const words = {
  title: 'What they will see',
  banner: 'This is what they will see. Nothing here is counted, and nothing can be sent.',
  mode: 'What the link lets them do',
  failed: 'The preview could not be loaded',
  gone: 'Nothing here to look at',
  goneWhy: 'It was deleted, or you may not share it.',
  back: 'See all shares',
}
