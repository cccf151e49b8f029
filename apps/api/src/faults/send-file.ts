/** A file as a browser would send it. */
export async function sendFile(url: string, cookie: string, name: string, bytes: Buffer<ArrayBuffer>) {
  const body = new FormData()
  body.append('file', new Blob([bytes]), name)
  const response = await fetch(url, { method: 'POST', headers: { cookie }, body, signal: AbortSignal.timeout(15_000) })
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as { id?: string; code?: string },
  }
}
