export const words = {
  removeWhat: 'Neither you nor the shop can open it any more. This cannot be undone.',
}
