export const photoWords = {
  viewer: 'Photos',
  open: (name: string) => `Show ${name}`,
  previous: 'Previous photo',
  next: 'Next photo',
  place: (number: number, all: number) => `${number} of ${all}`,
}
