import { hash, randomBytes } from 'node:crypto'

/** 32 random bytes, base64url: what is in a cookie or a link. Only its hash is stored. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashToken = (token: string) => hash('sha256', token, 'buffer')
