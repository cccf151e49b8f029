/** What is taken (product.md, "Limits and refusals"), and what its names end with, the usual ending first. */
export const endings = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'image/vnd.dxf': ['dxf'],
  'model/step': ['step', 'stp', 'p21'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const

export type FileType = keyof typeof endings

/** Made here, out of pixels: the only ones that a browser may show in place. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']
