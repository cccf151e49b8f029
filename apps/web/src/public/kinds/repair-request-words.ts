export const repairRequestWords = {
  status: 'Status',
  priority: 'Priority',
  place: 'Place',
  photos: 'Photos',
  files: 'Files',
  updates: 'What happened',
  movedTo: 'Moved to',
  takenDown: 'Taken down',
}
