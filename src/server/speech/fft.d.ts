/** What we use of fft.js, which comes without types. */
declare module "fft.js" {
  class FFT {
    /** @param size a power of two, at least 2 */
    constructor(size: number)
    /** Twice `size` numbers: real and imaginary parts in turn. */
    createComplexArray(): number[]
    /** Transform real numbers. Of `output`, the first half is filled. */
    realTransform(output: number[], input: readonly number[]): void
  }

  // biome-ignore lint/style/noDefaultExport: that is what the package has
  export { FFT as default }
}
