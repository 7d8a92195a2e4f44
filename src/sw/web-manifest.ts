import type { ManifestOptions } from "vite-plugin-pwa"

/** What a phone needs to put Unisson on its home screen. Read by the build, not by the app. */
export const manifest: Partial<ManifestOptions> = {
  id: "/",
  name: "Unisson",
  short_name: "Unisson",
  description: "Un message, plusieurs voix.",
  lang: "fr",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#150a22",
  theme_color: "#150a22",
  icons: [
    { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "/icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
  ],
}
