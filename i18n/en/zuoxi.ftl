## Application

app-name = Zuoxi
app-title = Zuoxi 坐席学堂
app-motto = Call-centre exam prep
list-comma = {", "}

## Sidebar

place-today = Today
place-curriculum = Curriculum
place-practice = Practice
place-notebook = Notebook
place-review = Review
place-progress = Progress
place-settings = Settings
place-about = About

## Opening

opening-working = Opening...
opening-store-failed = Your learning record cannot be opened
opening-nothing-lost = Nothing in your record was changed.
opening-content-failed = This content cannot be used
opening-content-explained = { $errors ->
    [one] There is one error in { $folder }.
   *[other] There are { $errors } errors in { $folder }.
} Everything that was found is listed below. Put it right and try again, or study with the built-in content for now.
opening-retry = Try again
opening-use-shipped = Use the built-in content
opening-quit = Quit

## Welcome

welcome-what = Learn, practise and remember for call-centre certificates, entirely offline.
welcome-name = What shall we call you?
welcome-name-hint = Name or nickname
welcome-goal = Which level are you preparing for?
welcome-offline = Your record stays on this computer.
welcome-begin = Start learning
goal-taught = { $taught } of { $all } statements taught
goal-not-taught = Lessons for this level are still being written. You may choose it: the curriculum shows what it examines, and lessons appear as they are finished.
goal-size = { $domains ->
    [one] one work domain
   *[other] { $domains } work domains
}, { $competencies ->
    [one] one competency
   *[other] { $competencies } competencies
}

## Today

today-greeting = Hello, { $name }
today-queue-title = Today's questions
today-due = to review
today-new = new
today-about = about
minutes-short = { $minutes } min
today-why-due = You are about to forget these: answering them now costs the least effort.
today-why-new = You have read these lessons but not met all their questions. They stick best while fresh.
today-why-both = First what you are about to forget, with new questions in between.
today-held-back = { $count ->
    [one] One more question is due but over your daily limit; it moves to the coming days.
   *[other] { $count } more questions are due but over your daily limit; they move to the coming days.
}
today-start = Start today's questions
today-lesson-title = Learn next
today-read = Read this lesson
today-why-first-lesson = Start here: once you have read a lesson you can answer its questions.
today-why-next-lesson = Nothing is due today, so it is a good time for the next lesson.
today-why-lesson-later = When today's questions are done and you have time.
today-done-title = All done for today
today-done-advice = You have read every lesson and answered what was due. More comes back tomorrow. To go on, start with the lesson you know least.
today-practise-weakest = Practise "{ $topic }"
today-browse = See the curriculum
today-goal-title = Goal
today-goal-standing = Right now you would answer about { $percent }% of this level's { $questions } questions ({ $seen } met so far)
today-goal-lessons = { $read } of { $topics } lessons read
today-done-so-far = Done today
today-reviewed = reviewed
today-met = new
today-backup-failed = Today's automatic backup failed.
today-plan = See the plan
topic-size = { $minutes } min to read, { $questions } questions
topic-standing = { $percent }% mastered, { $seen } of { $questions } questions met

## Plan

place-plan = Plan
plan-exam = When is the exam?
plan-date-hint = year-month-day
plan-date-keep = Set
plan-in = in { $days } days
plan-no-exam = not set yet
plan-date-unreadable = This is no date that can be read. Write it like 2027-01-09.
plan-date-past = This day is not after today. Enter the day of the exam.
plan-date-far = This day is more than two years away. Check the year.
plan-ahead = What comes when
plan-minutes = Minutes a day
plan-minutes-what = Questions and lessons of a study day together take about this long, and no longer. Reckoned from how fast you answer.
plan-days-off = Days off
plan-days-off-what = Nothing is planned on these days, and reviews avoid them where they can. Pick weekdays for every week, or single days in the calendar.
plan-month = { $month }/{ $year }
plan-month-before = Month before
plan-month-after = Next month
plan-says-day-off = Today is a day off: nothing is planned.
plan-says-no-exam = No exam date is set: what is due comes first, then new questions, at most { $minutes } minutes a day.
plan-says-exam-today = The exam is today. You have done your part. Good luck!
plan-says-over = The exam day is over. What is due comes first, then new questions, at most { $minutes } minutes a day; set a new date when you have one.
plan-says-sprint = { $days } study days to the exam, the final stretch: questions are asked ahead of their day too, those first that add most on the day.
plan-says-new = { $days } study days to the exam. About { $new } new questions today, everything met once by { $date }, and reviews in the time that is left.
plan-says-review = You have met everything once. { $days } study days to the exam: what adds most on that day is reviewed first.
plan-says-short = { $days } study days to the exam. About { $new } new questions today: what is never met is lost for certain, so your { $minutes } minutes go to new questions first.
plan-short-unseen = At this rate about { $unseen } questions will not be met before the exam.
plan-short-reviews = At this rate every question will be met, but there is no time for all reviews.
plan-short-both = { $minutes } minutes a day would do; or an exam on { $date } or later.
plan-short-minutes = { $minutes } minutes a day would do.
plan-short-date = An exam on { $date } or later would do.
plan-short-neither = Begin with the parts that carry most marks; every one you learn counts.
plan-numbers = About { $minutes } minutes over the next { $days } days: { $new } new questions and { $reviews } reviews. The numbers in the chart are minutes a day.

## Curriculum

curriculum-not-taught = Lessons for this level are still to come. Below is what it asks for.
curriculum-empty-title = No curriculum yet
curriculum-empty-advice = This content holds no standard. Check the content folder, or use the built-in content.
standard-document = Source: { $document }
domain-not-taught = { $competencies } competencies, lessons being written
domain-standing = { $competencies } competencies, { $questions } questions, { $percent }% mastered
domain-practise = Practise this domain
competency-not-taught = being written
competency-standing = { $percent }%, { $seen } of { $questions } met
competency-read = Read
competency-reread = Reread
competency-practise = Practise

## Lesson

lesson-back = Back to the curriculum
lesson-serves-also = { $own }; also { $count ->
    [one] one statement
   *[other] { $count } statements
} of other levels and standards
lesson-serves-others = { $count ->
    [one] One statement
   *[other] { $count } statements
} of other levels and standards
lesson-missing-title = There is no such lesson
lesson-missing-advice = It may belong to other content. Your record is safe.
lesson-better-after = This is easier after { $topics }.
lesson-read = I have read it
lesson-read-why = Once you mark it as read, its questions join your daily study.
lesson-is-read = You have read this lesson
lesson-unread = Mark as unread
lesson-practise = { $count ->
    [one] Answer its question
   *[other] Answer its { $count } questions
}
lesson-previous = Previous lesson
lesson-next = Next lesson

## Practice

practice-count = Questions
practice-all = All
practice-session-title = Practise a set
practice-kinds = Kinds
practice-every-kind = All kinds
practice-feedback = Feedback
feedback-immediate = After each answer
feedback-delayed = At the end
practice-begin-count = { $count ->
    [one] Start (1 question)
   *[other] Start ({ $count } questions)
}
practice-part = Practise one part
practice-part-why = Number, kinds and feedback are as chosen above.
practice-by-topic = By lesson
practice-by-domain = By domain
practice-by-section = By exam section
practice-section = { $title } ({ $marks } marks)
source-mixed = Mixed
source-mixed-why = All lessons together: what you have not met first, then what you are most likely to forget. Neighbours come from different lessons where possible.
source-weak = Weak points first
source-weak-why = Of the skills you have begun, those you know least come first.
source-unseen = Not yet seen
source-unseen-why = Only questions you have never answered.
source-mistakes = Mistakes
source-mistakes-why = What you got wrong or guessed stays here until you really know it.
source-favourites = Favourites
source-favourites-why = The questions you starred.
source-flagged = Flagged
source-flagged-why = The questions you flagged to come back to.
source-terms = Terms
source-terms-why = Cards of the glossary: recall what a term means, then turn the card.
source-empty-kinds = There are no questions of these kinds here. Try another kind.
source-empty-mistakes = No mistakes here. Questions you get wrong are put here for you.
source-empty-marked = Nothing here yet. Press Favourite or Flag while answering, and the question comes here.
source-empty-unseen = You have met every question. Weak points first is a good next choice.
practice-begin = Practise
practice-read-first = Read first
practice-empty-title = Nothing to practise yet
practice-empty-advice = Lessons for this level are being written. Look at the curriculum, or choose another goal in Settings.
practice-none-title = No questions here yet
practice-none-advice = These questions are being written. Practise something else for now.

## Glossary

place-glossary = Glossary
glossary-empty-title = No terms yet
glossary-empty-advice = This content has no glossary.
glossary-filter = Filter: Chinese, pinyin initials, English or abbreviation
glossary-by-letter = A to Z
glossary-by-area = By area
glossary-standing = { $terms ->
    [one] one term
   *[other] { $terms } terms
}, { $seen } met, { $percent }% known
glossary-learn = Learn { $count ->
    [one] one term
   *[other] { $count } terms
}
glossary-none-advice = Try other words, or fewer letters.
term-back = All terms
term-missing-title = There is no such term
term-aliases = Also: { $names }
term-learn = Learn it with a card
term-known = You would recall it now with a chance of { $percent }%
term-new = Not met yet. Read a lesson that uses it, and it joins your daily questions.
term-unmet = Not met yet.
term-lessons = Lessons that use it
term-related = Terms of the same lesson
lesson-terms = Terms of this lesson

## Search

place-search = Search
search-hint = Terms, lessons and questions
search-preparing = Getting ready to search...
search-about = { $things } things can be found here: terms, the sections of every lesson, and all questions.
search-try = Try one of these:
search-try-words = handle time
search-try-words-what = English words
search-try-pinyin-what = pinyin initials
search-try-short-what = an abbreviation
search-try-two = complaint calm
search-try-two-what = all words have to occur
search-keys = Enter opens the first; the arrow keys choose another.
search-terms = Terms
search-lessons = Lessons
search-questions = Questions
search-count = { $count }
search-more = { $more } more. Another word narrows it down.
search-none-title = Nothing found
search-none-advice = Try other words: fewer letters, pinyin initials, or an English abbreviation.

## Decks

decks-title = Your decks
decks-cards = { $cards ->
    [one] one card
   *[other] { $cards } cards
}, { $seen } met, { $percent }% known
decks-broken = Some decks cannot be used; the others are not affected. Mend the files and open the program again.

## Answering

kind-single = Single choice
kind-multiple = Multiple choice
kind-judge = True or false
kind-numeric = Calculation
kind-order = Ordering
kind-classify = Classifying
kind-fill = Fill in
kind-recall = Memory card
kind-task = Written task
task-model = Model answer
task-hint = Write your answer here…
task-length = { $length ->
    [one] one word
   *[other] { $length } words
}
task-length-most = { $length } words; there is room for { $most } characters in all
task-nothing = Nothing was written.
task-work = Your answer
task-rubric = Rubric
task-points = { $points } points
met-no = Not met
met-half = Partly met
met-full = Met
card-show = Show the back
card-keys = Say it to yourself first, then turn with Enter or Space
card-question = Was that what you had in mind? Choose, and the next card follows (1–4; Enter means "good").
difficulty-easy = Easy
difficulty-medium = Medium
difficulty-hard = Hard
tag-new = First time
judge-true = True
judge-false = False
order-how = Click them in order; click again to take one out.
order-you-put = You put it at { $place }
classify-wrong = You chose "{ $yours }"; it belongs to "{ $right }"
mark-yours-right = Your answer, right
mark-yours-wrong = Your answer, wrong
mark-right = Right answer
mark-model = Right answer: { $answer }
missing-nothing = There is no answer yet.
missing-parts = { $parts ->
    [one] One part is still open.
   *[other] { $parts } parts are still open.
}
missing-number = Please enter a number, for example 12 or 3.5.
verdict-right = Right
verdict-partly = { $right } of { $parts } right
verdict-wrong = Wrong
source = Source: { $source }
grade-question = How well did you know it? This decides when it comes back (1–4 to correct).
grade-again = Again
grade-hard = Hard
grade-good = Good
grade-easy = Easy
returns-minutes = in { $minutes } min
returns-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
session-count = { $done } / { $total }
session-undo = Undo last
session-leave = End
session-submit = Submit
session-keys = Letters or digits answer, Enter submits
session-next = Next
session-lesson = See the lesson
session-term = See the term
session-not-saved = It was not saved. Your answer is still here; please try again.
session-explain = Show the explanation
session-keys-after = S favourite · F flag · N note
why-title = Why did you miss it?
why-title-right = Not so sure after all?
why-did-not-know = Did not know
why-misread = Misread it
why-slip = A slip
why-guessed = Guessed
why-guessed-kept = Noted: a lucky guess goes into the mistakes too.
keep-star = Favourite
keep-starred = Favourite
keep-flag = Flag
keep-flagged = Flagged
keep-note = Add a note
keep-note-there = My note
keep-report = Report a problem
keep-not-saved = It could not be saved. Please try again.
note-hint = For yourself: how to remember it, where the trap is…
note-saving = Saving…
note-saved = Saved as you type.
report-question = What is wrong with this question?
problem-wrong-key = The answer is wrong
problem-unclear = It is unclear
problem-outdated = It is out of date
problem-typo = A typing mistake
problem-other = Something else
report-hint = Add a few words if you like
report-send = Keep it
report-why = It is kept on this computer. Under Data you can save all reports to a file for your teacher or the author.
report-kept = Kept, thank you. You find it in the notebook and can take it back there.
session-home = Back to { $place }
review-empty-title = Nothing to review today
review-empty-advice = What falls due appears here by itself. Read a new lesson now, or choose something to practise.
summary-title = Set finished
summary-answers = answers
summary-right = right
summary-missed = to look at again
summary-all-right = Everything right: you know this well.
summary-some-missed = What you missed is noted and comes back as fast as you would forget it.
summary-again = { $count ->
    [one] Repeat the one you missed
   *[other] Repeat the { $count } you missed
}
summary-missed-title = To look at again
summary-missed-advice = Choose one to go where it is taught.
summary-all-title = Question by question
summary-all-advice = Press a question to see the answer and why.

## Mock exams

place-exams = Mock exams
exams-none-title = There is no mock paper for this level yet
exams-none-advice = Look at the papers of other standards below, or choose another goal in Settings.
exams-unfinished = An exam is unfinished
exams-answered = { $answered } of { $questions } answered
exams-left = { $time } left
exams-untimed = untimed
exams-go-on = Go on
exams-discard = Give it up
exams-discard-sure = Giving up deletes this sitting with the { $answered ->
    [one] one answer
   *[other] { $answered } answers
} in it. Are you sure?
exams-discard-yes = Delete this sitting
exams-discard-no = Keep it
exams-earlier = Taken so far
exams-earlier-none = None yet. There is no need to wait until you have learned everything: one mock exam shows where to begin.
exams-earlier-all = All { $count }
exams-part = { $minutes } min · { $questions } questions · { $marks } marks · { $pass } to pass
exams-best = Best whole paper: { $mark } marks
exams-cover = Look at the paper
exams-passed = Passed
exams-failed = Not passed
exams-awaiting = { $count } to be marked
exams-others = Mock exams of other standards
exams-others-why = Choose a standard, then a level.
cover-back = Back to mock exams
cover-own-design = Our own design
cover-drawing = Drawing a paper...
cover-cannot = The bank does not hold enough questions for this paper yet
cover-short = The bank does not yield a whole paper yet. It lacks:
paper-lack = { $section }: { $kinds }
paper-lack-all = { $section }: no questions yet
paper-lack-kind = { $kind } ({ $have } of { $need })
cover-minutes = minutes
cover-questions = questions
cover-full = marks
cover-pass = to pass
cover-form = How much of it
cover-clock = Clock
cover-timed = Timed, handed in when the time is up
cover-untimed = Untimed
cover-partial = Answers that are right in part
cover-number = Paper number
cover-number-why = One number is one paper, on every computer. To take the same one as a classmate, type the same number.
cover-number-wrong = Please type a whole number from 1.
cover-freshest = Take the freshest
cover-fresh = You have seen none of its questions in the last 14 days.
cover-fresher = You have seen { $seen } of its { $questions } questions in the last 14 days; of No. { $other } only { $left }.
cover-no-fresher = You have seen { $seen } of its { $questions } questions in the last 14 days. The bank has no fresher paper.
cover-clock-rule = The clock runs only while the paper is open. Leaving it, a power cut or a crash neither costs nor gives time; the report says how often and how long you were away. Changing the system clock has no effect.
cover-start = Begin the exam
cover-not-begun = It could not be begun. Please try again.
cover-groups = Kinds of questions
cover-group = { $questions ->
    [one] one question
   *[other] { $questions } questions
}, { $marks } marks
cover-sections = What is examined
cover-marks = { $marks ->
    [one] one mark
   *[other] { $marks } marks
}
cover-rules = How to pass
cover-rule-pass = A whole paper has { $marks } marks and is passed with { $pass }; halves and single sections in proportion.
cover-rule-both = { $other } needs { $pass } marks as well: the exam is passed when both are.
cover-rule-tasks = Written tasks are marked after handing in, criterion by criterion, beside a model answer: by you, a teacher or a classmate. A criterion earns all, half or none of its marks.
cover-rule-valid = A part that was passed stays valid for { $years ->
    [one] one year
   *[other] { $years } years
}.
sitting-not-opened = The paper cannot be opened.
sitting-hand-in = Hand in
sitting-kept = Saved
sitting-keeping = Saving
sitting-not-kept-short = Not saved
sitting-not-kept = The last change was not saved. It is still on the screen, and you can go on; the program tries again by itself.
sitting-left = left
sitting-spent = spent
sitting-clock-hidden = Show the time
sitting-number = Question { $number } of { $questions }
sitting-gone-title = This question is no longer in the bank
sitting-gone-advice = Go on with the next one.
sitting-previous = Previous
sitting-next = Next
sitting-look-over = Look over and hand in
sitting-flag = Flag
sitting-unflag = Remove the flag
sitting-map = Map
sitting-open = Open
sitting-begun = Begun
sitting-done = Answered
sitting-keys = Letters or digits answer · Left and right or PageUp and PageDown turn · F flags · M map · Ctrl+Enter hands in. While typing, press Esc first.
sitting-soon = Less than 5 minutes left. The paper is handed in by itself; what you put down counts.
sitting-heard = All right
sitting-leave-title = Leave this exam for now?
sitting-leave-what = Your answers are kept and the clock stops. Go on any time from Today or Mock exams. The report says how often and how long you were away.
sitting-leave = Leave for now
sitting-leave-anyway = Leave all the same
sitting-stay = Go on answering
sitting-ending = Handing in...
sitting-not-ended = It could not be handed in. Your answers are all here; please try again.
sitting-end-again = Hand in again
sitting-time-up-title = Time is up, and the paper is handed in
sitting-time-up-what = { $answered } of { $questions } questions are answered; what you put down counts.
sitting-report = See the report
hand-in-title = Before you hand in
hand-in-all = All { $questions } questions are answered.
hand-in-open = { $open } of { $questions } questions are not answered in full. Blank ones earn nothing.
hand-in-sure = Nothing can be changed afterwards. Hand in?
hand-in-sure-open = { $open ->
    [one] One question is
   *[other] { $open } questions are
} not answered in full, and nothing can be changed afterwards. Hand in?
hand-in-yes = Yes, hand in
hand-in-no = Look again
hand-in-back = Back to the questions
hand-in-unanswered = Not answered in full
hand-in-flagged = Flagged

## Papers and results

paper-theory = Theory
paper-practical = Practical
paper-full = Whole paper
paper-half = Half paper
paper-section = Only "{ $title }"
paper-number = No. { $number }
group-single = Single choice
group-multiple = Multiple choice
group-judge = True or false
group-applied = Applied questions
partial-none = No marks unless all of it is right
partial-proportional = Marks for the part that is right (none with a wrong option)
partial-share = { $share }% of the marks from half right (none with a wrong option)
partial-less = −{ $by }%
partial-more = +{ $by }%
marks-of = { $mark } / { $full } marks
time-seconds = { $seconds } s
time-minutes = { $minutes } min { $seconds } s
time-hours = { $hours } h { $minutes } min
place-report = Exam report
place-marking = Marking the tasks
result-passed = Passed
result-awaiting = To be marked
result-awaiting-what = Written tasks still to be marked: { $count }. The result is known once they are. What follows counts the marked questions only.
result-mark-tasks = Mark the tasks
result-failed = Not passed
result-pass-mark = Pass mark
result-right = Fully right
result-right-of = { $right } of { $questions }
result-time = Time
result-time-of = { $spent } (of { $limit })
result-time-untimed = { $spent } (untimed)
result-began = Began
result-handed-in = Handed in
result-time-up = Handed in at time
result-interruptions = Interruptions
result-uninterrupted = None
result-interrupted = { $times ->
    [one] Left once, for { $away } (not counted as time)
   *[other] Left { $times } times, for { $away } in all (not counted as time)
  }
result-partial = Partly right
result-valid = Valid until (not including)
result-tally = { $mark }, { $right } of { $questions } fully right, { $time }
result-item-right = Right
result-item-partly = Partly right
result-item-wrong = Wrong
result-item-begun = Not finished
result-item-open = Not answered
result-number = { $number }.
result-full = of { $full } marks
result-loading = Reading the result…
result-gone-title = No such result
result-gone-advice = It may belong to another learner, or the paper was not handed in yet.
result-unknown-title = This content has no such exam
result-unknown-advice = The result is kept in your record. Go back to the content it came from to see the whole report.
result-gone-question = The content no longer has this question; its marks stay as they were given.
result-sections = Marks by section
result-groups = Marks by kind of question
result-competencies = Marks by skill
result-competencies-why = Those with most marks lost first.
result-all-competencies = All { $count } skills
result-fewer = Show fewer
result-time-title = Time
result-time-words = { $time } in all, { $mean } a question on average.
result-slowest = The slowest questions:
result-question-number = Question { $number }
result-earlier = Compared with before
result-earlier-words = { $count } sittings of this kind of paper; { $change } the one before.
result-better = { $marks } marks better than
result-worse = { $marks } marks below
result-same = level with
result-next = What to study next
result-next-words = By marks lost. Read the lesson, then practise what you missed.
result-next-none = Full marks: nothing was lost. Try another number.
result-lost = { $questions ->
    [one] { $marks } marks lost in one question
   *[other] { $marks } marks lost in { $questions } questions
  }
result-read = Read
result-practise = { $count ->
    [one] Practise the one missed
   *[other] Practise the { $count } missed
  }
result-practise-all = { $count ->
    [one] Practise the one question missed
   *[other] Practise all { $count } questions missed
  }
result-answers = All answers
result-filter-all = All
result-filter-wrong = Not fully right
result-filter-unanswered = Not finished
result-filter-flagged = Flagged
result-filter-nothing = No questions here.
result-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
result-given-none = Not answered. This would have been right:
handout-paper = Paper
handout-sheet = Answer sheet
handout-key = Key
handout-variant = Version { $letter }
handout-name = Name
handout-class = Class
handout-student = Student no.
handout-facts = { $minutes } minutes    { $full } marks    Pass mark { $pass }
handout-part = Part
handout-total = Total
handout-count = Questions
handout-full = Marks
handout-score = Given
handout-numeral = { $number }
handout-group = Part { $number }. { $name } ({ $count ->
    [one] 1 question
   *[other] { $count } questions
  }, { $each ->
    [one] 1 mark each
   *[other] { $each } marks each
  }, { $full } in all)
handout-group-mixed = Part { $number }. { $name } ({ $count ->
    [one] 1 question
   *[other] { $count } questions
  }, { $full } marks)
handout-how-single = Exactly one option is right.
handout-how-judge = Write T where the statement is right, F where it is wrong.
handout-how-multiple = Two or more options are right. { $rule }.
handout-how-task = Read the material and what is asked, and write on the answer sheet. Marks are given criterion by criterion.
handout-how-applied = Answer as each question asks. { $rule }.
handout-note-name = Write your name, class and student number first.
handout-note-sheet = Mark choices and true or false on the answer sheet, and write the other answers into its boxes. Where no sheet was handed out, write on this paper.
handout-note-sheet-tasks = Choices and true-or-false questions are marked on the answer sheet, the others written in its boxes, tasks on its lines. A calculator is allowed.
handout-note-mock = This is a mock paper after "{ $standard }". It is not an official paper.
handout-sheet-how = Choices and true or false: fill the box you choose; to change it, rub it out cleanly.
handout-key-how = Letters follow the options as they stand in this version. Partly right: { $rule }.
handout-reasons = Reasons
handout-number = No.
handout-criterion = What is looked for
handout-right = Key
handout-tolerance = {" "}(± { $by } counts as right)
handout-semicolon = {"; "}
handout-marks = ({ $marks ->
    [one] 1 mark
   *[other] { $marks } marks
  }){" "}
handout-bracket = {" "}(      )
handout-true = T
handout-false = F
handout-answer = Answer: { $line }
handout-order = Order (letters): { $line }
handout-end = (End of the paper)
result-foot = Zuoxi · { $title } · { $learner }
result-learner = Learner
result-paper = Paper
result-standard = Standard
result-verdict = Result
result-mark = Marks
result-name = Name
result-by = By
result-parts = Marks in detail
result-section = Section
result-seconds = Time (s)
result-yes = yes
result-was-right = Right: { $answer }
result-save = Export the report
result-save-why = PDF to print or hand to a teacher, a spreadsheet for your own analysis.
place-print = Print a paper
marking-report = Back to the report
marking-how = Read the case and the answer first, then the model answer, and judge for each criterion whether it is met. Other words that do the same count; in doubt, be strict.
marking-keys = 1 met, 2 partly met, 3 not met: for the first criterion still open. ← → for another task.
marking-so-far = { $marks }
marking-choice = { $met }: { $marks }
marking-why = **Note** { $text }
marking-previous = Previous task
marking-next = Next task
marking-confirm = Confirm the marks
marking-confirm-what = Everything is judged. Once confirmed, the marks count and stay.
marking-open = Marks can be confirmed when every criterion is judged. What you have judged is kept, also if you leave.
marking-not-kept = The last judgement could not be kept.
marking-none-title = Nothing is to be marked
marking-none-advice = All marks of this paper are confirmed.
print-open = Print a paper of this exam
print-why = The same number is the same paper on every computer, on paper as on the screen.
print-unknown-advice = Choose another one among the mock exams.
print-part = Part
print-form = How much
print-form-why = { $questions } questions, { $marks } marks, { $minutes } minutes
print-number = Number of the paper
print-number-why = A whole number from 1.
print-number-supply = A whole number from 1. The bank yields { $supply ->
    [one] one paper
   *[other] { $supply } papers in a row that share no question
  }.
print-no-number = Give the paper a number from 1.
print-variants = Versions
print-both = A and B
print-variants-why = A and B ask the same in another order, questions and options alike, so that neighbours cannot copy.
print-language = Language
print-language-why = A question that has no English text yet is printed in Chinese.
print-counting = Counting the bank…
print-short = The bank has too few questions for this paper. Try another part of it. It lacks:
print-files = { $count } files: { $pieces }, one set for each version. They go into this folder:
print-save = Make PDFs
result-certificate = Certificate
result-certificate-why = Both parts have to be passed. Only whole mock papers count here.
standing-open = Not passed yet
standing-passed = Passed on { $date }
standing-passed-until = Passed on { $date }, valid until { $until }
standing-lapsed = Passed on { $date }, lapsed on { $since }

## The notebook

notebook-loading = Opening the notebook…
notebook-notes = Notes
notebook-reports = Reports
notebook-practise = Practise these
notebook-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
notebook-one = Practise this one
notebook-forget = Take it out
notebook-history = Your answers
notebook-mistakes-why = { $days ->
    [one] What you got wrong or guessed. A right answer on a later day takes it out.
   *[other] What you got wrong or guessed. Right answers on { $days } different later days take it out.
}
notebook-favourites-why = The questions, lessons and terms you starred.
notebook-flagged-why = What you flagged to come back to.
notebook-notes-why = What you wrote on questions, lessons and terms.
notebook-reports-why = Questions you think are wrong. Under Data you can save them to a file for your teacher or the author.
no-mistakes-title = No mistakes
no-mistakes-advice = Questions you get wrong come here by themselves, and leave once you got them right on different days.
no-favourites-title = No favourites yet
no-favourites-advice = Press Favourite on a question, a lesson or a term, and you find it here again.
no-flagged-title = Nothing flagged
no-flagged-advice = Not sure about a question? Flag it and come back to it here.
no-notes-title = No notes yet
no-notes-advice = Press Add a note on a question, a lesson or a term. Your own words stick best.
no-reports-title = No reports
no-reports-advice = If a question looks wrong, press Report a problem below it and say why.
kind-lesson = Lesson
kind-term = Term
mistake-times = { $times ->
    [one] missed once
   *[other] missed { $times } times
}
mistake-last = last { $date }
mistake-right = right on { $right } of { $days } days
day-today = today
day-yesterday = yesterday
report-withdraw = Take it back

## To take along: the files of the mistake book, favourites and notes

takeaway-open = Print or export
takeaway-what = In print the questions come first and the answers after, to test yourself. Spreadsheet and text hold everything with your notes.
takeaway-pdf = To print (PDF)
takeaway-xlsx = Spreadsheet (Excel)
takeaway-markdown = Text (Markdown)
anki-note-type = Zuoxi question
written-classes = Groups: { $classes }
written-class = { $class }: { $members }
booklet-question = Question
booklet-kind = Kind
booklet-options = Options
booklet-right = Right answer
booklet-given = My answer
booklet-explanation = Explanation
booklet-times = Times missed
booklet-missed-on = Last missed
booklet-why = Why I missed it
booklet-note = My note
booklet-topic = Lesson
booklet-text = Lesson text
booklet-record = My record
booklet-missed = Missed { $times ->
    [one] once
   *[other] { $times } times
}, last on { $date }
booklet-missed-times = Missed { $times ->
    [one] once
   *[other] { $times } times
}
booklet-made = { $learner }, { $date }, { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
booklet-answers = Answers and explanations
booklet-foot = Zuoxi · { $title }
booklet-asked = ({ $kind }) { $stem }
booklet-you-gave = I answered: { $given }
booklet-you-noted = Note: { $note }

## Settings

settings-look = Appearance
settings-language = Language
settings-theme = Theme
settings-text-size = Text size
settings-text-size-keys = Now { $percent }%. Ctrl with plus or minus changes it, Ctrl with 0 resets it.
choice-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
settings-learning = Learning
settings-goal = Goal
settings-new = New questions a day
settings-new-what = At most so many unmet questions from lessons you have read join each day.
settings-reviews = Reviews a day, at most
settings-reviews-what = However much falls due, no day asks for more; the rest moves on.
settings-no-limit = No limit
settings-memory-what = How much to remember, what it costs, and how your own forgetting is reckoned. Fine as it is.
settings-memory = Open the memory settings
settings-practice = Practice
settings-explanation = Explanation
settings-explain-at-once = Right after the answer
settings-explain-on-demand = When I open it
settings-mistakes = Leaving the mistakes
settings-mistakes-what = On how many different days you must get a missed question right before it leaves the notebook.
settings-mistake-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
settings-learners = Learners on this computer
settings-new-learner = Add a learner
settings-rename = Change my name
settings-name-new = The new learner's name
settings-name-own = Your new name
settings-keep = Save
settings-cancel = Cancel
settings-here = learning now
settings-switch = Switch
settings-delete = Delete
settings-delete-sure = Deleting "{ $name }" deletes the whole learning record with it and cannot be undone. Backups made so far still hold it until newer ones replace them. Are you sure?
settings-data = Where your record lies
settings-data-what = It is backed up on the first start of each day, into the folder "backups" inside. To move to another computer, take the whole folder along.
settings-data-go = Take along, bring in, go back

## Data: take along, bring in, go back

place-data = Data
data-out = Take along
data-out-what = Files go where you say. A file of the same name stays as it is; the new one gets a number.
data-learner = All my learning
data-learner-what = Answers, memory, mistakes, notes, favourites and settings in one file, yours alone. Use it to move to another computer or lab.
data-learner-save = Take along
data-log = Table of answers
data-log-what = A CSV table with one row for each answer. Excel and WPS open it.
data-reports = Problems I reported
data-reports-what = { $count ->
    [one] One report,
   *[other] { $count } reports,
} saved as a text for the author (.md) and, beside it, for programs (.ron).
data-reports-none = None yet. When a question seems wrong, report it right after answering; reports gather here for the author.
data-save = Save
data-file-learner = zuoxi-learning
data-file-log = zuoxi-answers
data-file-reports = zuoxi-problems
data-in = Bring in
data-in-what = The file stays as it is. One that cannot be read in full is not taken.
data-bring-title = Bring in a learner
data-bring-what = Opens a .zuoxi file from elsewhere and adds a new learner to this computer. Nobody who is here already is changed.
data-bring = Bring in
data-bring-found = Found in Downloads, Documents and on the desktop:
data-bring-working = Checking and bringing in…
data-came = The learning of "{ $name }" is here now.
data-back = Go back to a backup
data-back-what = A backup is made whenever the program is opened for the first time in a day; 7 days and 4 weeks before are kept.
data-looking = Looking…
data-no-backups = No backups yet. The first one is made tomorrow when you open the program.
data-kind-daily = Backup of the day
data-kind-migration = As it was before an upgrade
data-kind-restore = As it was before going back
data-go-back = Go back to this
data-go-back-sure = The records of all learners on this computer go back to { $day }. The present state is kept as a backup first, so you can return to it.
data-go-back-yes = Go back
data-going-back = Going back…
data-newer = A newer Zuoxi wrote this file ({ $detail }). Upgrade first, then try again. Nothing here was changed.
data-damaged = This file is incomplete or was tampered with ({ $detail }). Try another copy. Nothing here was changed.
data-not-ours = { $detail } is no file of Zuoxi's. Choose a .zuoxi file.
data-nobody = There is no learner in this file.
data-no-file = There is no file here. Check the path; it has to be whole, for example C:\Users\Ming\Downloads\learning.zuoxi.
data-busy = A backup or an export is being made. Try again in a moment.

## Anki

export-open = Open
export-not-made = The file could not be made: { $why }
anki-in-title = Import an Anki deck
anki-in-what = Turns an .apkg file that somebody shared into cards on the practice page. You can also drop the file on the window.
anki-in-which = Which file
anki-in-found = Found in Downloads, in Documents and on the desktop: one click imports
anki-in-take = Import
anki-in-call-off = Stop
anki-in-working = Reading...
anki-in-taken = "{ $deck }" has { $cards } cards now: { $added } new, { $changed } updated.
anki-in-media = { $count ->
    [one] One picture or sound was
   *[other] { $count } pictures and sounds were
} left out; the text is all there.
anki-in-full = The deck is full: { $count } more did not fit.
anki-in-practise = Practise this deck
anki-left-cloze = { $count } cloze cards were not imported: they have no front and back.
anki-left-no-front = { $count } not imported: no text on the front.
anki-left-no-back = { $count } not imported: no text on the back.
anki-left-too-long = { $count } not imported: a side has more than 4,000 characters.
anki-left-too-many = { $count } not imported: a deck holds 20,000 cards at most. Split it in Anki and export again.
anki-left-broken = { $count } not imported: they cannot be read.
anki-left-damaged = The file is damaged from some point on; the cards after it were not read.
anki-in-unreadable = The file cannot be read: { $why }. Check the path.
anki-in-no-package = This is no Anki package, or the download is not complete. Download it again, or export it anew as .apkg.
anki-in-no-collection = There are no Anki cards in this archive.
anki-in-newer = A newer Anki made this file. When exporting there, tick "Support older Anki versions".
anki-in-outside = Not imported: the file tries to write elsewhere ({ $name }), which Anki never does.
anki-in-too-large = Not imported: what is inside is far too large.
anki-in-damaged = The cards are damaged: { $why }. Download or export the file again.
anki-in-nothing = There is no card that could be imported.
anki-in-called-off = Stopped. Nothing was imported.
anki-in-no-copy = No temporary file could be made in the data folder: { $why }. Check disk space and permissions.
anki-in-occupied = { $path } is there already and cannot be read: { $why }. Move it away first.
anki-out-title = Export to Anki
anki-out-what = Makes an .apkg file to learn from with Anki on a phone or another computer. Your answers are not in it; when imported again, Anki updates the cards.
anki-out-level = All questions of the level
anki-out-terms = Terms
anki-out-both = Chinese and English
anki-out-none = There is nothing here to export yet.
anki-out-count = { $count } cards
anki-out-file = zuoxi-{ $date }

## Saved as a file

export-path = The whole path of the file
export-writing = Saving…
export-written = Saved to { $path }
export-show = Open its folder
export-not-shown = The folder could not be opened: { $why }. Open it in your file manager.
export-no-name = Put a file name at the end.
export-not-whole = "{ $path }" is not a whole path. Begin with a drive or with /.
export-no-folder = There is no folder { $folder }. Make it first, or choose another place.
export-denied = { $folder } cannot be written to. Choose another place, for example Documents.
export-disk-full = The disk of { $folder } is full. Make some room, or choose another place.
export-io = { $path } could not be written: { $why }. Try another place.
reports-title = Problems with questions

## Memory

place-memory = Memory
memory-back = Back to the settings
memory-intro = You can leave this page as it is: the standard values suit nearly everyone. Whatever you change can be changed back, and no answer is ever lost.
memory-retention = How much to remember
memory-retention-what = A question returns when your chance of recalling it falls to this. Higher means firmer memory and more reviews; 90% is the best bargain for most.
memory-looking-ahead = Working out what each choice would cost…
memory-chart = Minutes a day, on average over { $days } days
memory-minutes = about { $minutes } min a day
memory-known = { $percent }% known by then
memory-basis = Reckoned { $days } days ahead from your { $cards ->
    [one] one question
   *[other] { $cards } questions
} so far, { $new } new ones a day and your usual pace. "Known" is the share of all questions of your level that you would answer right by then.
memory-parameters = Tuned to my answers
memory-parameters-what = Everyone forgets at their own rate. Worked out from your own answers, it brings questions back at better times.
memory-parameters-standard = The standard parameters are in use, drawn from the reviews of a great many learners.
memory-parameters-own = Your own parameters are in use: worked out on { $date } from { $reviews } reviews.
memory-fit = Tune to my answers
memory-fit-cancel = Stop
memory-fit-few = You have { $have } reviews after a day or more; { $need } are needed to be exact, { $missing } to go. Just keep learning.
memory-fit-better = Done, and in use. Checked on your { $reviews } reviews: predictions were off by { $before } percentage points on average and are now off by { $after } (log loss { $loss_before } → { $loss_after }). Dates already set stay; the next answers follow the new parameters.
memory-fit-same = The present parameters fit well: on your { $reviews } reviews they are off by only { $error } percentage points on average. The new ones were no better, so nothing was changed.
memory-fit-cancelled = Stopped. The parameters are as they were.
memory-fit-failed = It could not be worked out this time; the parameters are as they were. Try again after some more days. ({ $why })
memory-standard = Back to the standard parameters
memory-standard-done = The standard parameters are in use again. Dates already set stay; the next answers follow them.
memory-coming-back = How questions come back
memory-longest = Longest interval
memory-longest-what = However firmly it is known, a question returns at least this often.
memory-days = { $days } days
memory-balance = Even days
memory-balance-what = Where a day sooner or later makes no difference, a question goes to the emptier day and keeps off your days off.
memory-on = On
memory-off = Off
memory-learning-steps = New questions, same day
memory-learning-steps-what = Minutes until a new question is asked again on the same day. "1 10" means after 1 minute, then after 10; empty means not again that day.
memory-relearning-steps = Forgotten questions, same day
memory-relearning-steps-what = The same for a question missed in review.
memory-steps-none = not again that day
memory-steps-unit = min
memory-steps-wrong = Whole numbers from 1 to 1440, rising, at most ten, with spaces between. Until then the old ones hold.
memory-plan-anew = Set the dates anew
memory-plan-anew-what = Rarely needed. Dates already set do not move when you change something above; here you can make them follow at once. Some questions may move up to today.
memory-plan-anew-begin = Set all dates anew
memory-planned = { $cards ->
    [0] Done: every date was right already.
    [one] Done: one question has another date.
   *[other] Done: { $cards } questions have another date.
}

## About

about-version = Version { $version }
about-what = Exam preparation without a network: learn a standard statement by statement, keep it with spaced repetition, and see at any time how much you know.
about-content = Content: { $standards ->
    [one] one standard
   *[other] { $standards } standards
}, { $topics } lessons, { $questions } questions, { $tasks } written tasks
about-not-affiliated = Zuoxi is not affiliated with, authorised by or endorsed by any certifying, assessing or examining body. Lessons and questions are this project's own; for what a standard means, its publisher has the last word.
about-standards = Standards followed
about-keys = Keyboard
about-keys-list =
    Tab, Shift+Tab or the up and down arrows: next, previous
    Enter or Space: press
    Ctrl+1 to Ctrl+9: the places of the sidebar; Ctrl+F or Ctrl+K: search
    In a question A–H or 1–8 answer, Enter submits and goes on; afterwards 1–4 correct the grade; Ctrl+Z undoes the last answer
    In a lesson up, down and Space scroll; left and right: previous, next lesson
    PageUp, PageDown, Home, End: scroll any page
    Esc: back
    F5: with a content folder of your own, read it again
about-licences = Licences
about-licences-what = Open one to read it in full.
licence-code = program code, either of the two
licence-content = lessons and questions
licence-fonts = font
licence-icons = icons
licence-crates-name = Third-party libraries
licence-crates = libraries the program uses

## Command line

cli-about = Zuoxi: offline preparation for call-centre certificates. Without a command it opens the window.
cli-content = Use the content in this folder instead of the built-in content
cli-language = Language of the interface
cli-data = Keep the learning record in this folder
cli-now = Let the clock start at this time, for example 2026-03-02T08:00
cli-out = Put pictures and report into this folder
cli-brief = Chinese and light only
cli-tour = Drive the application without a window and take a picture of every screen
cli-export = makes an Anki package of all questions
cli-file = Write the package here
cli-content-refused = The content has { $errors } findings, so nothing was exported. Run zuoxi check first.
cli-export-done = { $cards } cards written to { $path }
cli-export-failed = Not exported: { $why }
cli-paper = Make a mock paper to print as PDF: paper, answer sheet, key
cli-paper-exam = Which exam, for example onex-2021-1
cli-paper-number = The number of the paper; the same number is always the same paper
cli-paper-form = The whole paper, half of it, or only section K
cli-paper-variant = Version A, version B, or both
cli-paper-part = Theory or practical
cli-paper-partial = What a partly right answer earns: nothing, its share, or so many per cent of the marks
cli-paper-unknown = There is no exam "{ $exam }". There are: { $known }
cli-paper-short = The bank has too few questions for this paper. It lacks:
cli-paper-no-paper = The exam has no such part.
cli-paper-failed = Nothing was made: { $why }
cli-paper-out = The folder for the files; made if it is not there
cli-check = Check content and list everything that was found
cli-only = Only findings whose file or id has this word
cli-watch = Stay, and check anew whenever a file changes
cli-watch-what = Which folder is to be watched? Add --content DIR.
cli-watch-failed = This folder cannot be watched: { $why }
cli-coverage = Count what is covered of each standard and level
cli-json = Print JSON, for other programs
cli-missing = List what is missing, too
cli-coverage-errors = The content has { $errors } errors, so these figures may be incomplete. Run zuoxi check.
cli-coverage-level = Standard/level
cli-coverage-rows = rows
cli-coverage-mapped = mapped
cli-coverage-taught = taught
cli-coverage-exercised = exercised
cli-coverage-lessons = lessons
cli-coverage-questions = questions
cli-coverage-questions-for = Questions
cli-coverage-easy = easy
cli-coverage-medium = medium
cli-coverage-hard = hard
cli-coverage-whole = Together, each once
cli-coverage-exam = Paper
cli-coverage-pool = pool
cli-coverage-sections = by section
cli-coverage-papers = papers without a shared question
cli-coverage-no-topic = No topic serves these yet ({ $rows }):
cli-coverage-no-lesson = Planned, without lesson and questions ({ $rows }, by topic):
cli-coverage-few-questions = Taught, with fewer than 4 questions ({ $rows }, by topic, with their number):
cli-coverage-short = Not enough for { $papers } papers without a shared question:
cli-coverage-lack = {"  "}{ $exam }, section { $section }, { $kinds }: { $need } needed, { $have } there
cli-bank = List every question, one a line
cli-bank-json = One line of JSON a question and language
cli-check-total = { $errors ->
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}
cli-no-display = There is no display, so no window can be opened. "zuoxi tour" drives the application without one and takes a picture of every screen.
cli-no-window = This build has no window. Available: zuoxi check, zuoxi coverage, zuoxi bank, zuoxi export, zuoxi paper
cli-bad-time = "{ $text }" is not a time: { $why }. Write it like 2026-03-02T08:00.
cli-window-failed = The window cannot be opened: { $why }
cli-tour-done = { $pictures } pictures and { $answers } answers, in { $folder }.
cli-tour-failed = The tour ended early: { $why }
severity-error = error
severity-warning = warning

## Errors of the learning record

error-in-use = Another Zuoxi window is using { $detail }. Use that window, or close it and try again.
error-newer = Your record was written by a newer Zuoxi ({ $detail }). Install the newer version to open it.
error-damaged = The file of your record is damaged ({ $detail }). Copy the latest file from the folder "backups" beside it over it as zuoxi.db, and try again.
error-not-ours = { $detail } is not a Zuoxi record. Move it away, or name another folder with --data.
error-read-only = { $detail } cannot be written to. Check the folder's permissions, or name another folder with --data.
error-disk-full = The disk of { $detail } is full. Free some space and try again.
error-no-folder = The system names no place for data. Name a folder with --data.
error-missing = What was asked for is no longer there ({ $detail }).
error-superseded = The question was answered again since; only the latest answer can be corrected.
error-name-taken = Somebody is called "{ $detail }" already. Please choose another name.
error-name-invalid = A name has 1 to 40 characters and is not only spaces.
error-io = The system refused: { $detail }
error-sqlite = The record cannot be read or written: { $detail }

## Progress

progress-loading = Reading your study record...
progress-failed = Your study record could not be read.
progress-retry = Try again
progress-empty-title = Nothing recorded yet
progress-empty-advice = Once you have answered your first question, you will see here how much you know, how much you did each day, and what is coming back.
progress-empty-action = See what to do today
progress-mastery = Mastery of your goal
progress-mastery-why = { $goal }: { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}. Asked right now, you would answer about { $percent }% of them; a question you have never answered counts as not known.
progress-retention = Remembered, last { $days } days
progress-retention-why = Of { $asked } questions asked again after a day or more, you remembered { $recalled }.
progress-retention-few = { $asked ->
    [one] Only 1 question has
   *[other] Only { $asked } questions have
} been asked again after a day or more: too few to say much. Look again from { $enough } on.
progress-retention-none = No question has come back after a day or more lately. Review again tomorrow and a figure will appear here.
progress-answers = answers in all
progress-right = answered right
progress-minutes = minutes answering
progress-days = days studied
progress-streak = days in a row now
progress-freezes = freezes kept
readiness-title = Your mark if you sat the exam now
readiness-mark = { $mark } marks
readiness-range = four times in five between { $low } and { $high } (of { $full }; { $pass } to pass)
readiness-few = Too early to say: it takes { $answers } answers (so far { $answered }), among them { $recalls } given a day or more later (so far { $recalled }).
readiness-basis = It rests on { $answers } answers, { $seen } of the bank's { $questions } questions, and { $recalls } answers given a day or more later. What you have not met counts as guessed.
readiness-pass = pass { $pass }
readiness-section = { $mark } of { $weight } marks, { $seen }/{ $questions } questions met
readiness-not-in-bank = { $weight } marks, not yet in the bank
readiness-missing = { $count } more skills are not yet in the bank
readiness-unseen = Not met yet:
readiness-more = and { $count } more
recall-title = What lasts how long
recall-why = The share you got right when asked again after so many days (right / asked).
recall-days = after { $from } day
recall-span = after { $from }–{ $to } days
recall-beyond = after { $from } days or more
recall-share = { $percent }% ({ $recalled }/{ $asked })
calibration-title = Are the predictions right?
calibration-why = How likely the program thought you would know it, and how often you did. The closer the two, the better chosen the days.
calibration-predicted = predicted { $percent }%
calibration-actual = actual { $percent }% ({ $asked } times)
progress-domains = Mastery by work domain
progress-domains-why = Bar and percentage: how much of it you would answer right if asked now. The figures after it: questions answered so far / all questions. Open a domain and choose a skill to practise it.
progress-no-course = no lesson yet
progress-no-questions = no questions yet
progress-calendar = Study calendar
progress-less = less
progress-more = more
progress-calendar-words = { $days ->
    [one] 1 day
   *[other] { $days } days
} studied in the last { $weeks } weeks. The fullest was { $date }, with { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}.
progress-calendar-none = No answers in the last { $weeks } weeks.
progress-hover = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}, { $right } right
progress-hover-none = no answers
progress-week = The last 7 days
progress-column-day = Day
progress-column-answers = Done
progress-column-right = Right
progress-column-minutes = Min
progress-minutes-chart = Minutes a day, last { $days } days
progress-minutes-words = { $days ->
    [one] { $total } minutes on 1 day of study.
   *[other] { $total } minutes on { $days } days of study, { $mean } a day on average.
}
progress-forecast = To review in the next { $days } days
progress-forecast-words = { $total ->
    [one] 1 question
   *[other] { $total } questions
} in all, most of them on { $date } ({ $due }). What was left over counts to today; what you review moves on to a later day.
progress-forecast-none = Nothing to review in the next { $days } days.
progress-today = Today
progress-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
progress-weekday = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
progress-date = { progress-weekday } { $day } { progress-month }
progress-date-short = { $day } { progress-month }

# Content check: what is wrong, and what to do
lint-unreadable = This file cannot be read: { $detail }. Make sure that it exists, is smaller than 8 MB and is saved as UTF-8.
lint-not-ron = The format is wrong: { $detail }. At that line and column, see whether brackets, quotes and commas match and the field names are right.
lint-id-is-not-file-name = The id is not the name of the file (or folder). Make them the same.
lint-overlay-has-no-original = The English here belongs to nothing in the Chinese questions ({ $detail }). Check the question id and the keys.
lint-stray-file = The program does not know this file and did not read it. Check its name, or delete it.
lint-task-in-wrong-file = Tasks stand in tasks.ron, all other questions in questions.ron. Move this one.

lint-duplicate-id = The id { $detail } is used more than once. An id names one thing for ever: give the later one a new id.
lint-question-outside-topic = A question’s id begins with its topic’s: { $detail }. Change the id.
lint-serves-nothing = It does not say which competency it serves. Name at least one under serves.
lint-unknown-standard = There is no standard { $detail }. Check the spelling, or add the standard’s file.
lint-unknown-competency = The standard has no { $detail }. Check the level and the code.
lint-serves-beyond-topic = The question serves { $detail }, which its topic does not. Add it to the topic, or take it out of the question.
lint-unknown-prerequisite = The prerequisite { $detail } does not exist. Check the spelling, or take it out.
lint-prerequisite-cycle = The prerequisites go round in a circle: { $detail }. Take one of them out.
lint-replaced-by-unknown = The question { $detail } that takes its place does not exist. Check the id.
lint-replaced-by-retired = The question { $detail } that takes its place is retired itself. Name one that is still asked.

lint-duplicate-key = The key { $detail } is used more than once in one question. Give every part a key of its own.
lint-option-count = The number of options does not fit: { $detail }. Add some or take some out.
lint-answer-unknown = The answer { $detail } is not among the options. Change the answer, or add the option.
lint-answer-twice = The answer names { $detail } twice. Take one out.
lint-answer-too-short = A multiple choice has at least two right options, this one has { $detail }. Add some, or make it a single choice.
lint-answer-is-everything = All options of this multiple choice are right: there is nothing to leave out. Add at least one wrong option.
lint-item-count = The number of items to order or classify does not fit: { $detail }. Add some or take some out.
lint-order-incomplete = The answer of an ordering names every item exactly once. Check { $detail }.
lint-class-count = The number of classes does not fit: { $detail }. Add some or take some out.
lint-class-unknown = An item belongs to a class that does not exist: { $detail }. Check the class’s key.
lint-class-empty = No item belongs to the class { $detail }. Add one, or take the class out.
lint-blank-count = The stem’s blanks (____, four underscores) and the entries under blanks are not equally many: { $detail }. Make them the same.
lint-blank-empty = Blank { $detail } accepts nothing, or one of its variants is empty. Fill it in.
lint-blank-twice = Two accepted variants are the same (case, width and spaces do not count): { $detail }. Take one out.
lint-rubric-criteria = The rubric has an unfit number of criteria: { $detail }. Fewer leave it to taste, more are not marked with care.
lint-rubric-points = The points of a rubric add up to 10, each criterion has at least 1: { $detail }. Change the points.
lint-number-not-finite = The answer is not a finite number: { $detail }. Write an ordinary number.
lint-tolerance-unfit = The tolerance has to be 0 or more: { $detail }. Correct it.
lint-decimals-too-many = At most 6 decimal places can be asked for, here it is { $detail }. Ask for fewer.
lint-answer-unreachable = Rounded as asked, the answer no longer counts as right: { $detail }. Change the answer, the decimal places or the tolerance.
lint-empty-text = There are no words here: { $detail }. Fill it in.
lint-standard-without-levels = The standard has no level. Give it at least one.
lint-level-without-competencies = This level has no competencies. Add them, or take the level out.
lint-nothing-to-teach = There is no topic. Put at least one that can be read into the folder topics.
lint-lesson-without-title = A lesson begins with “# Title”. Add the title.
lint-lesson-empty = The lesson has headings and nothing else. Write it.

lint-id-too-long = The id is too long ({ $detail } characters); 64 is the most. Shorten it.
lint-unknown-topic = There is no topic { $detail }. Check the spelling, or take it out.
lint-term-twice = Two terms share a name, alias or abbreviation: { $detail }. Merge them, or call one something else.
lint-definition-length = The definition’s length does not fit: { $detail }. Make it a sentence or two that can be recalled.
lint-abbreviation-style = An abbreviation has two to eight capitals or digits, not “{ $detail }”. Other names go under aliases.
lint-pinyin-differs = The pinyin does not say the name: { $detail }. Check tones, characters with several readings, and missing syllables.
lint-deck-size = The number of cards does not fit: { $detail }.
lint-decks-too-many = Too many decks: only the first { $detail } are read. Move some away.
lint-card-too-long = A side of this card is too long: { $detail } characters. Make several cards of it.
lint-exam-unknown-level = There is no level { $detail } to examine. Check the standard's id and the level.
lint-exam-unknown-code = The exam examines { $detail }, but the level has no such code. Correct it.
lint-exam-examines-twice = Two sections examine { $detail }, so its marks would count twice. Leave it in one of them.
lint-exam-without-items = The exam has no questions, or a section has no marks (questions: { $detail }). Fill it in.
lint-exam-weights = The sections' marks do not add up to the full marks: { $detail }. Correct them.
lint-exam-pass-mark = The pass mark lies above the full marks: { $detail }. Correct it.
lint-exam-kinds = Groups of question kinds overlap, so a question could belong to two of them (questions: { $detail }). Keep the groups apart.

lint-key-is-longest = The right option is by far the longest (characters: { $detail }) and can be guessed. Shorten it, or make the distractors as specific.
lint-longest-share = How often the longest option is right is far from chance: { $detail }. Change the lengths of some options.
lint-guess-longest = On this bank, picking the longest option of every question earns more than blind chance and 8 points: { $detail }. The questions to mend first are named: shorten the key, or make the distractors as specific.
lint-guess-shortest = On this bank, picking the shortest option of every question earns more than blind chance and 8 points: { $detail }. The questions to mend first are named: length should not tell right from wrong.
lint-guess-echo = On this bank, picking the option that repeats most of the stem earns more than blind chance and 8 points: { $detail }. The questions to mend first are named: put the key differently, or let distractors take up the stem, too.
lint-key-places = The keys of single choices of four stand in this place too often or too seldom: { $detail }. Change the order of options.
lint-key-letters = How often the right option stands in this place is far from chance: { $detail }. Change the order of some options.
lint-judge-balance = The share of true statements is far from one half: { $detail }. Turn some statements round.
lint-of-the-above = An option speaks of the other options ({ $detail }). Options are shuffled, and knowing two of them is enough to guess: write a real option instead.
lint-giveaway-word = An absolute word stands only in wrong options ({ $detail }) and gives them away. Take it out, or make the right option as firm.
lint-vague-word = A vague word stands only in the right option ({ $detail }) and gives it away. Take it out, or let the others hedge as well.
lint-negative-stem = The question asks for the opposite ({ $detail }) without saying it in bold, so it is easily misread. Put the negation between ** and **, or ask for the positive.
lint-similar-questions = It is very much like another question: { $detail }. See whether both test the same; rewrite or retire one.
lint-options-alike = Two of them differ only in punctuation, case or width: { $detail }. Make them say different things.
lint-stem-echo = Only the right option repeats words of the stem (“{ $detail }”), so it can be matched without knowing. Say it differently, or let others use them too.
lint-numbers-unsorted = The options are numbers: sort them ascending and add fixed: true: { $detail }.
lint-option-by-letter = An option is called by its letter or place ({ $detail }). Options are shuffled: name it by what it says.
lint-short-explanation = The explanation has only { $detail } characters: too few to say why the key is right and the others are not. Say more.
lint-explanation-one-sided = The explanation says why the key is right, and of no distractor why it is wrong. Add a sentence.
lint-feedback-twice = Two options have the same feedback ({ $detail }). Let each speak of its own option.
lint-long-stem = The stem is too long to be read once: { $detail }. Leave out details that nobody needs.
lint-long-sentence = A sentence of the stem has to be read twice: { $detail }. Make several of it.
lint-task-length = The case (stem) or the model answer of a task is too short or too long: { $detail } characters. A case gives all facts that are needed; a model can be written within a quarter of an hour.
lint-law-not-in-force = A law is named that is no longer in force, or never was one, and the text does not say so: { $detail }. Name the one that holds, or say that it is repealed.
lint-law-draft = This was published for comment only, and the text does not say so: { $detail }.
lint-law-foreign = This is foreign law, and the text does not say so: { $detail }. Name the country.
lint-law-unknown = This law is not in the list of those that were looked up: { $detail }. Find out whether it is in force, and add it to src/curriculum/lint/law/in_force.rs.
lint-law-date = It is not in force from this day: { $detail }. Look it up.
lint-unknown-abbreviation = Neither lesson, question nor glossary explains the abbreviation { $detail }. Write it in full, or add it to the glossary.
lint-term-variant = The same thing goes by another name here: { $detail }. Use the second one, or say that both mean the same.
lint-lesson-length = The lesson’s number of Chinese characters does not fit: { $detail }. Cut or add, so that it reads in 6 to 10 minutes.
lint-lesson-without-table = The lesson has no table. Set its main points side by side in one.
lint-lesson-without-goals = The lesson’s last section should be 学完你应该能, not “{ $detail }”. Add it or move it to the end.
lint-lesson-title-differs = The lesson’s title is not the topic’s: { $detail }. Make them the same.
lint-lesson-markup = Lessons do not show this (HTML, pictures, links, code, italics, lists within lists, tables of more than four columns): { $detail }. Write it another way.
lint-bold-unclosed = The ** of bold text are not in pairs: { $detail }. Add the missing one.
lint-bold-unseen = These ** will not become bold: { $detail }. Write them in pairs, close to the words and inside quotation marks or punctuation.
lint-numbers-differ = The Chinese and the English have different numbers ({ $detail }). Check the translation.
lint-untranslated = Not yet in English: { $detail }. Translate it; until then Chinese is shown.
lint-lesson-untranslated = This lesson is not yet in English. Add lesson.en.md; until then Chinese is shown.
lint-few-questions = Too few questions are asked: { $detail }. Write more.
lint-few-kinds = Too few kinds of question: { $detail }. Write some of other kinds.
lint-competency-hardly-asked = The topic claims to teach it, but too few questions exercise it: { $detail }. Write more.
lint-straight-quote = A straight quotation mark in Chinese: { $detail }. Use “ ”.
lint-ascii-punctuation = Half-width punctuation between Chinese characters: { $detail }. Use the full-width mark.
lint-stray-space = White space at the beginning or end: { $detail }. Delete it.
