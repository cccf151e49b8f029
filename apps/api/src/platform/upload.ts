/** A file as it was sent, in a temporary place that ends with the request. Its name is the sender's, and may be anything. */
export type Upload = { path: string; name: string; size: number }
