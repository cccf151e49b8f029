/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** '1' keeps the /design page in a production build, for screenshots. */
  readonly VITE_DESIGN?: string
}
