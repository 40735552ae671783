// What all pages made by scripts say, once per language. Entries that take values are functions.

const zh = {
  locale: "zh-CN",
  tagline: "乡镇经济运行情况月度通报",
  otherLanguage: "English",
  toDashboard: "看排名",
  up: (places) => `上升${places}位`,
  down: (places) => `下降${places}位`,
  stayed: "位次不变",
  measures: {
    MONTH_VALUE: "当月值",
    MONTH_GROWTH: "当月增长",
    CUMULATIVE_VALUE: "累计值",
    CUMULATIVE_GROWTH: "累计增长",
    VALUE: "数值",
    ATTAINMENT: "年度目标完成率",
    SCORE: "得分",
  },
  year: (y) => `${y}年`,
  month: (y, m) => `${y}年${m}月`,
  months: (y, m) => (m === 1 ? `${y}年1月` : `${y}年1–${m}月`),
  quarters: (y, m) => `${y}年${{ 3: "一季度", 6: "上半年", 9: "前三季度", 12: "全年" }[m]}`,
};

const monthsEn = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

const en = {
  locale: "en",
  tagline: "Monthly bulletin of township economies",
  otherLanguage: "中文",
  toDashboard: "See the rankings",
  up: (places) => `up ${places} ${places === 1 ? "place" : "places"}`,
  down: (places) => `down ${places} ${places === 1 ? "place" : "places"}`,
  stayed: "same rank",
  measures: {
    MONTH_VALUE: "month",
    MONTH_GROWTH: "growth of the month",
    CUMULATIVE_VALUE: "year to date",
    CUMULATIVE_GROWTH: "growth, year to date",
    ATTAINMENT: "attainment of the year's target",
    VALUE: "value",
    SCORE: "score",
  },
  year: (y) => `${y}`,
  month: (y, m) => `${monthsEn[m - 1]} ${y}`,
  months: (y, m) => (m === 1 ? `January ${y}` : `January–${monthsEn[m - 1]} ${y}`),
  quarters: (y, m) =>
    `${{ 3: "first quarter of ", 6: "first half of ", 9: "first three quarters of ", 12: "" }[m]}${y}`,
};

export const strings = { zh, en };
