// SurveyJS: a page a factor, a group of radio buttons a statement. The PDF follows when asked for.
import { Model } from "survey-core";
import "survey-js-ui";

const { answers, screens, title } = SCREENS;
const json = {
  title,
  showProgressBar: true,
  pageNextText: "Volgende",
  completeText: "Volgende",
  pages: screens.map(({ title, items }, at) => ({
    name: `page-${at}`,
    title,
    elements: items.map(({ id, statement }) => ({
      type: "radiogroup",
      name: id,
      title: statement,
      colCount: 7,
      choices: answers.map(({ value, label }) => ({ value, text: label })),
    })),
  })),
};
const survey = new Model(json);
survey.onValueChanged.add(() => localStorage.setItem("surveyjs", JSON.stringify(survey.data)));
survey.render(document.getElementById("survey"));

globalThis.makePdf = async () => {
  const { SurveyPDF } = await import("survey-pdf");
  const pdf = new SurveyPDF(json);
  pdf.data = survey.data;
  return pdf.raw("blob");
};
