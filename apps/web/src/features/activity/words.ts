export const words = {
  title: 'Activity',
  lead: 'Who did what in this workspace, newest first. Nothing here can be changed or deleted.',
  failed: 'The activity could not be loaded',
  emptyAtAll: 'What people do in this workspace shows up here.',
}
