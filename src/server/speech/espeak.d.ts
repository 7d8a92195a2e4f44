/** The package comes without types; what we use of it is described where we do. */
declare module "@echogarden/espeak-ng-emscripten" {
  const load: () => Promise<{ readonly eSpeakNGWorker: new () => never }>

  // biome-ignore lint/style/noDefaultExport: that is what the package has
  export { load as default }
}
