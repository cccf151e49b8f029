import type { Readable } from 'node:stream'

/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/** Where bytes are kept. What is under a key never changes; it can only be taken away. */
export type Storage = {
  /** Copies the file at `path`; once this is done it outlasts a power cut. */
  put(key: string, path: string, contentType: string): Promise<void>
  /** null: nothing is there. */
  open(key: string, range?: ByteRange): Promise<StoredBytes | null>
  remove(key: string): Promise<void>
  /** Throws unless it can be reached. */
  check(): Promise<void>
}

/** `size`: of what is read, which a range makes smaller. */
export type StoredBytes = { stream: Readable; size: number }
