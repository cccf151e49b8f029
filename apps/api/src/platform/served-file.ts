/** What it takes to send a file's bytes. */
export type ServedFile = {
  key: string
  name: string
  contentType: string
  /** null: not known before it is opened, and then sent whole. */
  size: number | null
  /** A browser may show it; anything else is only for saving. */
  inPlace: boolean
}
