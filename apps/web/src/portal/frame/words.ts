export const words = {
  places: 'Portal',
  jobs: 'Jobs',
  new: 'New',
  messages: 'Messages',
  me: 'Me',
  loading: 'Opening the portal',
  failed: 'The portal could not be opened',
}
