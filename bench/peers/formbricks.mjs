// Formbricks' surveys package: it shows one question at a time.
import { renderSurveyInline } from "@formbricks/surveys";

const { answers, screens } = SCREENS;
const questions = screens.flatMap(({ items }) => items).map(({ id, statement }) => ({
  id,
  type: "multipleChoiceSingle",
  headline: statement,
  required: false,
  buttonLabel: "Volgende",
  choices: answers.map(({ value, label }) => ({ id: value, label })),
}));

renderSurveyInline({
  containerId: "survey",
  brandColor: "#2b5f8f",
  isBrandingEnabled: false,
  isRedirectDisabled: true,
  responseCount: 0,
  survey: {
    id: "bench",
    questions,
    styling: {},
    welcomeCard: { enabled: false },
    thankYouCard: { enabled: true, headline: "Klaar" },
  },
});
