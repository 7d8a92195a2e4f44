import { Trans } from "@lingui/react/macro"
import { type ComponentType, lazy, Suspense } from "react"
import { Route, Switch } from "wouter"
import { openWords } from "./i18n/language"
import { ErrorBoundary } from "./ui/ErrorBoundary"
import { NotFoundPage } from "./ui/NotFoundPage"
import { UpdateBar } from "./ui/UpdateBar"
import { Waiting } from "./ui/Waiting"

/** A page that is loaded when it is opened. */
const page = <Name extends string>(
  load: () => Promise<{ readonly [Key in Name]: ComponentType }>,
  name: Name,
): ComponentType => lazy<ComponentType>(async () => ({ default: (await load())[name] }))

/** A page of the desk, the premiere or of access: its words are a file of their own. */
const deskPage = <Name extends string>(
  load: () => Promise<{ readonly [Key in Name]: ComponentType }>,
  name: Name,
): ComponentType =>
  page(async () => {
    const [loaded] = await Promise.all([load(), openWords("desk")])
    return loaded
  }, name)

/** Whoever follows a link of her own never sees it. */
const HomePage = page(async () => {
  const [loaded] = await Promise.all([import("./home/HomePage"), openWords("home")])
  return loaded
}, "HomePage")
const EnterPage = page(() => import("./home/EnterPage"), "EnterPage")
const Studio = page(() => import("./studio/Studio"), "Studio")
const Desk = deskPage(() => import("./desk/Desk"), "Desk")
const SetUpPage = deskPage(() => import("./access/SetUpPage"), "SetUpPage")
const SignInPage = deskPage(() => import("./access/SignInPage"), "SignInPage")
const JoinPage = deskPage(() => import("./access/JoinPage"), "JoinPage")
const ResetPage = deskPage(() => import("./access/ResetPage"), "ResetPage")
const QuietPage = deskPage(() => import("./access/QuietPage"), "QuietPage")
const Premiere = deskPage(() => import("./premiere/Premiere"), "Premiere")

/** Its words are its own: whoever comes by a group link needs no others. */
const DoorPage = page(async () => {
  const [loaded] = await Promise.all([import("./door/DoorPage"), openWords("door")])
  return loaded
}, "DoorPage")

/** Every address of the app. */
export const App = () => (
  <ErrorBoundary>
    <UpdateBar />
    <Suspense
      fallback={
        <Waiting>
          <Trans>Un instant…</Trans>
        </Waiting>
      }
    >
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/i" component={EnterPage} />
        <Route path="/g" component={DoorPage} />
        <Route path="/studio/*?" component={Studio} />
        <Route path="/desk/*?" component={Desk} />
        <Route path="/set-up" component={SetUpPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/join" component={JoinPage} />
        <Route path="/reset" component={ResetPage} />
        <Route path="/quiet" component={QuietPage} />
        <Route path="/p/:slug" component={Premiere} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  </ErrorBoundary>
)
