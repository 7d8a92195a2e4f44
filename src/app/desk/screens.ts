/**
 * The screens of a campaign that are fetched when they are opened. The board is not among them: it is opened
 * first, and comes with the desk.
 */
import { lazyPage } from "../ui/lazy-page"

export const ScriptScreen = lazyPage(async () => (await import("./script/ScriptScreen")).ScriptScreen)
export const PeopleScreen = lazyPage(async () => (await import("./people/PeopleScreen")).PeopleScreen)
export const LinkSheet = lazyPage(async () => (await import("./people/LinkSheet")).LinkSheet)
export const MessagesScreen = lazyPage(async () => (await import("./messages/MessagesScreen")).MessagesScreen)
export const ReviewScreen = lazyPage(async () => (await import("./review/ReviewScreen")).ReviewScreen)
export const FilmScreen = lazyPage(async () => (await import("./film/FilmScreen")).FilmScreen)
export const SubtitlesScreen = lazyPage(
  async () => (await import("./subtitles/SubtitlesScreen")).SubtitlesScreen,
)
export const CoordinationScreen = lazyPage(
  async () => (await import("./coordination/CoordinationScreen")).CoordinationScreen,
)
