## 应用

app-name = 坐席学堂
app-title = Zuoxi 坐席学堂
app-motto = 客服考证，天天有进步
list-comma = 、

## 侧栏

place-today = 今天
place-curriculum = 课程
place-practice = 练习
place-notebook = 我的本子
place-review = 复习
place-progress = 进度
place-settings = 设置
place-about = 关于

## 打开

opening-working = 正在打开……
opening-store-failed = 学习记录打不开
opening-nothing-lost = 您的学习记录没有被改动。
opening-content-failed = 这份内容用不了
opening-content-explained = { $folder } 里有 { $errors } 处错误。下面列出了全部问题，改好后按“重试”；也可以先用自带的内容学习。
opening-retry = 重试
opening-use-shipped = 用自带的内容
opening-quit = 退出

## 欢迎

welcome-what = 呼叫中心与客户服务考证：学、练、记，全程不用联网。
welcome-name = 怎么称呼您？
welcome-name-hint = 姓名或昵称
welcome-goal = 准备考哪一级？
welcome-offline = 学习记录只存在这台电脑上。
welcome-begin = 开始学习
goal-size = { $edition }，{ $domains } 个工作领域，{ $competencies } 项技能

## 今天

today-greeting = { $name }，您好
today-queue-title = 今天的题
today-due = 该复习的
today-new = 新题
today-about = 大约要
minutes-short = { $minutes } 分钟
today-why-due = 这些题正到快要忘的时候，现在答一遍最省力。
today-why-new = 读过的课里还有没做过的题，趁热做，记得牢。
today-why-both = 先答快要忘的，新题穿插在中间。
today-held-back = 还有 { $count } 道到期的题超出了每天的量，会排到后面几天。
today-start = 开始今天的题
today-lesson-title = 接着学
today-read = 读这一课
today-why-first-lesson = 从这里开始：读完一课，就能做这一课的题。
today-why-next-lesson = 今天没有到期的题，正好往前学一课。
today-why-lesson-later = 做完今天的题，有时间再读。
today-done-title = 今天的都做完了
today-done-advice = 课读完了，到期的题也答过了。明天会有新的题回来。想再练，就从最不熟的一课开始。
today-practise-weakest = 再练“{ $topic }”
today-browse = 看看课程
today-goal-title = 目标
today-goal-standing = 现在考，本级已有的题大约能答对 { $percent }%（共 { $questions } 题，做过 { $seen } 题）
today-goal-lessons = 读过 { $read } 课，共 { $topics } 课
today-done-so-far = 今天做了
today-reviewed = 复习
today-met = 新题
today-backup-failed = 今天的自动备份没有成功。
today-plan = 看计划
topic-size = 读 { $minutes } 分钟，{ $questions } 道题
topic-standing = 掌握 { $percent }%，做过 { $seen }/{ $questions } 题

## 计划

place-plan = 计划
plan-exam = 哪天考试
plan-date-hint = 年-月-日
plan-date-keep = 定下
plan-in = { $days } 天后
plan-no-exam = 还没定
plan-date-unreadable = 看不懂这个日期。请写成 2027-01-09 的样子。
plan-date-past = 这一天不在今天之后。请写考试的日子。
plan-date-far = 这一天离现在两年以上。请核对年份。
plan-ahead = 接下来怎么安排
plan-minutes = 每天多少分钟
plan-minutes-what = 一个学习日的题和课文合起来大约用这么久，不会再多。时长按您自己的作答速度算。
plan-days-off = 休息日
plan-days-off-what = 这些天不安排学习，复习也尽量避开。每周固定的点星期，某一天的点日历。
plan-month = { $year }年{ $month }月
plan-month-before = 上个月
plan-month-after = 下个月
plan-says-day-off = 今天是休息日，不安排学习。
plan-says-no-exam = 还没定考试日期：先复习到期的题，剩下的时间做新题，一天不超过 { $minutes } 分钟。
plan-says-exam-today = 今天考试。该学的都学了，祝您顺利！
plan-says-over = 考试的日子过了。先复习到期的题，剩下的时间做新题，一天不超过 { $minutes } 分钟；有了新的日期再来定。
plan-says-sprint = 离考试还有 { $days } 个学习日，进入冲刺：没到期的题也提前再问，先问最能给考试那天加分的。
plan-says-new = 离考试还有 { $days } 个学习日。今天学约 { $new } 道新题，{ $date }前全部学过一遍，其余时间复习。
plan-says-review = 题都学过一遍了。离考试还有 { $days } 个学习日，先复习最能给考试那天加分的。
plan-says-short = 离考试还有 { $days } 个学习日。今天学约 { $new } 道新题；没学过的一定丢分，所以一天 { $minutes } 分钟先给新题。
plan-short-unseen = 照这样安排，考前约有 { $unseen } 题来不及学。
plan-short-reviews = 照这样安排，题能学完，复习却来不及。
plan-short-both = 每天 { $minutes } 分钟就够；或者把考试定在 { $date } 以后。
plan-short-minutes = 每天 { $minutes } 分钟就够。
plan-short-date = 把考试定在 { $date } 以后就够。
plan-short-neither = 先学分值大的部分，能学多少是多少。
plan-numbers = 接下来 { $days } 天一共约 { $minutes } 分钟：新题 { $new } 道，复习 { $reviews } 次。图上的数是每天的分钟。

## 课程

curriculum-empty-title = 还没有课程
curriculum-empty-advice = 这份内容里没有标准。请检查内容文件夹，或改用自带的内容。
standard-document = 依据：{ $document }
domain-not-taught = { $competencies } 项技能，课程正在编写
domain-standing = { $competencies } 项技能，{ $questions } 道题，掌握 { $percent }%
domain-practise = 练这个领域
competency-not-taught = 课程正在编写
competency-standing = { $percent }%，做过 { $seen }/{ $questions } 题
competency-read = 读课
competency-reread = 重读
competency-practise = 练习

## 课文

lesson-back = 回到课程
lesson-missing-title = 没有这一课
lesson-missing-advice = 它可能属于另一份内容。您的学习记录还在。
lesson-better-after = 先读{ $topics }，这一课会更容易懂。
lesson-read = 读完了
lesson-read-why = 按下“读完了”，这一课的题就会排进每天的学习。
lesson-is-read = 这一课读过了
lesson-unread = 改为没读过
lesson-practise = 做这一课的 { $count } 道题
lesson-previous = 上一课
lesson-next = 下一课

## 练习

practice-count = 题数
practice-all = 全部
practice-session-title = 来一组练习
practice-kinds = 题型
practice-every-kind = 全部题型
practice-feedback = 讲评
feedback-immediate = 答一题讲一题
feedback-delayed = 做完再一起讲
practice-begin-count = 开始练习（{ $count } 题）
practice-part = 只练一部分
practice-part-why = 题数、题型和讲评方式按上面选的来。
practice-by-topic = 按课
practice-by-domain = 按领域
practice-by-section = 按考试部分
practice-section = { $title }（{ $marks } 分）
source-mixed = 混合
source-mixed-why = 所有的课混在一起：先挑没做过的，再挑最容易忘的，相邻两题尽量不出自同一课。
source-weak = 弱项优先
source-weak-why = 已经开始学的技能里，先练掌握得最差的。
source-unseen = 没做过的
source-unseen-why = 只挑一次都没答过的题。
source-mistakes = 错题本
source-mistakes-why = 答错的和蒙对的题都在这里，直到真正会了。
source-favourites = 收藏
source-favourites-why = 您加了星的题。
source-flagged = 标记
source-flagged-why = 您插了小旗、打算回头再看的题。
source-terms = 术语卡
source-terms-why = 词汇表里的词条，一张一张想：先想意思，再翻开看。
source-empty-kinds = 这里没有这几种题型的题，换个题型试试。
source-empty-mistakes = 错题本是空的。答错的题会自动记进来。
source-empty-marked = 这里还没有题。答题时点“收藏”或“标记”，题就会放到这里。
source-empty-unseen = 每道题都做过了，可以练“弱项优先”。
practice-begin = 练习
practice-read-first = 先读课
practice-empty-title = 还没有可练的题
practice-empty-advice = 这个等级的课程正在编写。可以先看看课程，或在设置里换一个目标。
practice-none-title = 这里还没有题
practice-none-advice = 这部分的题正在编写，先练别的吧。

## 术语

place-glossary = 术语
glossary-empty-title = 还没有术语
glossary-empty-advice = 这份内容里没有术语表。
glossary-filter = 筛选：中文、拼音首字母、英文或缩写
glossary-by-letter = 按拼音
glossary-by-area = 按领域
glossary-standing = 共 { $terms } 个，学过 { $seen } 个，掌握 { $percent }%
glossary-learn = 学 { $count } 个术语
glossary-none-advice = 换个说法，或少写几个字再试。
term-back = 全部术语
term-missing-title = 没有这个术语
term-aliases = 也叫：{ $names }
term-learn = 用记忆卡学这个词
term-known = 现在大约有 { $percent }% 的把握记得
term-new = 还没有学过。读完用到它的课，它会自己排进每天的学习。
term-unmet = 还没有学过。
term-lessons = 用到它的课
term-related = 同一课的术语
lesson-terms = 这一课的术语

## 搜索

place-search = 搜索
search-hint = 搜术语、课文和题目
search-preparing = 正在准备搜索……
search-about = 这里能找到 { $things } 条内容：术语、每一课的各个小节、所有题目。
search-try = 试试看：
search-try-words = 处理时长
search-try-words-what = 中文词
search-try-pinyin-what = 拼音首字母
search-try-short-what = 缩写或英文
search-try-two = 复述 确认
search-try-two-what = 几个词都要有
search-keys = 回车打开第一条；用上下方向键选别的。
search-terms = 术语
search-lessons = 课文
search-questions = 题目
search-count = { $count } 条
search-more = 还有 { $more } 条。多写一个词，找得更准。
search-none-title = 没有找到
search-none-advice = 换个说法试试：少写几个字，或用拼音首字母、英文缩写。

## 卡组

decks-title = 您的卡组
decks-cards = { $cards } 张卡，学过 { $seen } 张，掌握 { $percent }%
decks-broken = 有卡组用不了，其余的不受影响。改好文件后重新打开程序。

## 答题

kind-single = 单选题
kind-multiple = 多选题
kind-judge = 判断题
kind-numeric = 计算题
kind-order = 排序题
kind-classify = 归类题
kind-fill = 填空题
kind-recall = 记忆卡
card-show = 看背面
card-keys = 先在心里说一遍，再按回车或空格翻面
card-question = 和您想的一样吗？选一个就到下一张（按 1–4，回车算“记得”）。
difficulty-easy = 容易
difficulty-medium = 中等
difficulty-hard = 较难
tag-new = 第一次见
judge-true = 正确
judge-false = 错误
order-how = 按先后点选；再点一次取消。
order-you-put = 您排在第 { $place } 位
classify-wrong = 您选了“{ $yours }”，应是“{ $right }”
mark-yours-right = 您选的，正确
mark-yours-wrong = 您选的，不对
mark-right = 正确答案
mark-model = 正确答案：{ $answer }
missing-nothing = 还没有作答。
missing-parts = 还有 { $parts } 处没有作答。
missing-number = 请填一个数，例如 12 或 3.5。
verdict-right = 答对了
verdict-partly = 答对 { $right }/{ $parts } 处
verdict-wrong = 答错了
source = 出处：{ $source }
grade-question = 记得怎么样？决定它什么时候再来（按 1–4 可改）。
grade-again = 没记住
grade-hard = 吃力
grade-good = 记得
grade-easy = 轻松
returns-minutes = { $minutes } 分钟后
returns-days = { $days } 天后
session-count = { $done } / { $total }
session-undo = 撤销上一题
session-leave = 结束
session-submit = 提交
session-keys = 按字母或数字作答，回车提交
session-next = 下一题
session-lesson = 看这一课
session-term = 看这个术语
session-not-saved = 没有保存成功，您的作答还在，请再试一次。
session-explain = 看解析
session-keys-after = S 收藏 · F 标记 · N 笔记
why-title = 为什么没答对？
why-title-right = 其实没把握？
why-did-not-know = 不会
why-misread = 看错题
why-slip = 手误
why-guessed = 蒙的
why-guessed-kept = 记下了：蒙对的题也进错题本。
keep-star = 收藏
keep-starred = 已收藏
keep-flag = 标记
keep-flagged = 已标记
keep-note = 写笔记
keep-note-there = 我的笔记
keep-report = 题有问题
keep-not-saved = 没有保存成功，请再试一次。
note-hint = 写给自己看的：怎么记住它，容易错在哪里……
note-saving = 正在保存……
note-saved = 写下的字随时自动保存。
report-question = 这道题哪里不对？
problem-wrong-key = 答案错了
problem-unclear = 题意不清
problem-outdated = 内容过时
problem-typo = 有错别字
problem-other = 别的问题
report-hint = 可以多说一句（不写也行）
report-send = 记下来
report-why = 先记在这台电脑上；在“数据”里可以导出成文件，交给老师或作者。
report-kept = 记下了，谢谢您。在“我的本子”里可以看到，也可以撤回。
session-home = 回到“{ $place }”
review-empty-title = 今天没有要复习的题
review-empty-advice = 到期的题会自动排到这里。现在可以读一课新的，或自己挑题练习。
summary-title = 这一组做完了
summary-answers = 作答
summary-right = 答对
summary-missed = 要再看的题
summary-all-right = 全部答对，记得很牢。
summary-some-missed = 答错的题已经记下，会按遗忘的快慢再来。
summary-again = 再做一遍答错的 { $count } 题
summary-missed-title = 要再看的题
summary-missed-advice = 点一道题，去看讲它的地方。
summary-all-title = 每题讲评
summary-all-advice = 点一道题，看答案和解析。

## 试卷与成绩

paper-theory = 理论知识
paper-practical = 操作技能
paper-full = 整卷
paper-half = 半卷
paper-section = 只考“{ $title }”
paper-number = 第 { $number } 号
group-single = 单项选择题
group-multiple = 多项选择题
group-judge = 判断题
group-applied = 应用题
partial-none = 全对才得分
partial-proportional = 按答对的部分给分（多选题选了错项不给）
partial-share = 答对一半以上给 { $share }% 的分（多选题选了错项不给）
marks-of = { $mark } / { $full } 分
time-seconds = { $seconds } 秒
time-minutes = { $minutes } 分 { $seconds } 秒
time-hours = { $hours } 小时 { $minutes } 分
place-report = 成绩报告
result-passed = 通过
result-failed = 没有通过
result-pass-mark = 及格分
result-right = 全对的题
result-right-of = { $right } / { $questions } 题
result-time = 用时
result-time-of = { $spent }（限时 { $limit }）
result-time-untimed = { $spent }（不限时）
result-began = 开始
result-handed-in = 交卷
result-time-up = 到时自动交卷
result-interruptions = 中断
result-uninterrupted = 没有中断
result-interrupted = 离开 { $times } 次，共 { $away }（不计入用时）
result-partial = 部分答对
result-valid = 成绩有效到（不含当日）
result-tally = { $mark }，全对 { $right }/{ $questions } 题，用时 { $time }
result-item-right = 答对
result-item-partly = 部分答对
result-item-wrong = 答错
result-item-begun = 没答完
result-item-open = 没有作答
result-number = { $number }.
result-full = 分（满分 { $full }）
result-loading = 正在读取成绩……
result-gone-title = 没有这份成绩
result-gone-advice = 它可能属于另一位学习者，或者还没有交卷。
result-unknown-title = 这份内容里没有这场考试
result-unknown-advice = 成绩还在您的学习记录里。换回原来的内容，就能看到完整的报告。
result-gone-question = 这道题现在的内容里没有了，得分照旧。
result-sections = 各部分得分
result-groups = 各题型得分
result-competencies = 各项技能得分
result-all-competencies = 全部 { $count } 项技能
result-fewer = 收起
result-time-title = 用时
result-time-words = 一共 { $time }，平均每题 { $mean }。
result-slowest = 用时最长的题：
result-question-number = 第 { $number } 题
result-earlier = 和以前比
result-earlier-words = 同一种卷考了 { $count } 次，比上一次{ $change }。
result-better = 高 { $marks } 分
result-worse = 低 { $marks } 分
result-same = 持平
result-next = 接下来学什么
result-next-words = 按丢分多少排列。先读课，再把没做对的题练一遍。
result-next-none = 全部答对，没有丢分。换一个卷号，再考一份吧。
result-lost = 丢 { $marks } 分，{ $questions } 题
result-read = 读课
result-practise = 练 { $count } 道错题
result-practise-all = 练全部 { $count } 道没做对的题
result-answers = 全部作答
result-filter-all = 全部
result-filter-wrong = 没做对
result-filter-unanswered = 没答完
result-filter-flagged = 做过标记
result-filter-nothing = 这里没有题。
result-more = 再看 { $count } 题
result-given-none = 没有作答。正确答案如下。
result-certificate = 证书
result-certificate-why = 两科都及格，证书才算考过。这里只算整卷的模拟成绩。
standing-open = 还没有通过
standing-passed = { $date } 通过
standing-passed-until = { $date } 通过，{ $until } 前有效
standing-lapsed = { $date } 通过，{ $since } 起已过期
standing-no-tasks = 还没有通过（操作题还在编写，暂时不能考）

## 我的本子

notebook-loading = 正在翻开本子……
notebook-notes = 笔记
notebook-reports = 题有问题
notebook-practise = 练习这些题
notebook-more = 再看 { $count } 条
notebook-one = 练这一题
notebook-forget = 移出错题本
notebook-history = 作答记录
notebook-mistakes-why = 答错的题和蒙对的题。以后在 { $days } 个不同的日子都答对，就自动移出。
notebook-favourites-why = 您加了星的题、课和词条。
notebook-flagged-why = 您插了小旗、打算回头再看的内容。
notebook-notes-why = 您在题、课和词条上写的笔记。
notebook-reports-why = 您觉得有问题的题。在“数据”里可以导出成文件，交给老师或作者。
no-mistakes-title = 错题本是空的
no-mistakes-advice = 答错的题会自动记到这里，等您在不同的日子都答对了，再自动移出。
no-favourites-title = 还没有收藏
no-favourites-advice = 答题、读课、查词条时点“收藏”，好内容就留在这里。
no-flagged-title = 还没有标记
no-flagged-advice = 拿不准的题先点“标记”，回头到这里接着看。
no-notes-title = 还没有笔记
no-notes-advice = 答题、读课、查词条时点“写笔记”，自己的话记得最牢。
no-reports-title = 没有报过问题
no-reports-advice = 发现题目不对，答题后点“题有问题”，说一声哪里不对。
kind-lesson = 课
kind-term = 词条
mistake-times = 错过 { $times } 次
mistake-last = 最近：{ $date }
mistake-right = 已答对 { $right }/{ $days } 天
day-today = 今天
day-yesterday = 昨天
report-withdraw = 撤回

## 带走：错题本、收藏、笔记的文件

takeaway-open = 打印或导出
takeaway-what = 打印版先是题目、后是答案，适合自测；表格和文本连同笔记一起带走。
takeaway-pdf = 打印（PDF）
takeaway-xlsx = 表格（Excel）
takeaway-markdown = 文本（Markdown）
anki-note-type = 坐席学堂题目
written-classes = 类别：{ $classes }
written-class = { $class }：{ $members }
booklet-question = 题目
booklet-kind = 题型
booklet-options = 选项
booklet-right = 正确答案
booklet-given = 我的答案
booklet-explanation = 解析
booklet-times = 错了几次
booklet-missed-on = 最近答错
booklet-why = 为什么错
booklet-note = 我的笔记
booklet-topic = 所在的课
booklet-text = 课文
booklet-record = 答题记录
booklet-missed = 错过 { $times } 次，最近一次在 { $date }
booklet-missed-times = 错过 { $times } 次
booklet-made = { $learner }，{ $date }，共 { $count } 条
booklet-answers = 答案与解析
booklet-foot = 坐席学堂 · { $title }
booklet-asked = （{ $kind }）{ $stem }
booklet-you-gave = 我答的：{ $given }
booklet-you-noted = 笔记：{ $note }

## 设置

settings-look = 外观
settings-language = 语言
settings-theme = 主题
settings-text-size = 字号
settings-text-size-keys = 现在是 { $percent }%。也可以按 Ctrl 和加号、减号，Ctrl 和 0 复原。
choice-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
settings-learning = 学习
settings-goal = 目标
settings-new = 每天新题
settings-new-what = 读过的课里，每天最多放进来多少道没做过的题。
settings-reviews = 每天复习上限
settings-reviews-what = 到期的题再多，一天也不超过这个数，多出来的往后排。
settings-no-limit = 不限
settings-memory-what = 想记住多少、要花多少时间，遗忘快慢怎样按您来算。不改也学得好。
settings-memory = 打开记忆设置
settings-practice = 练习
settings-explanation = 解析
settings-explain-at-once = 答完就显示
settings-explain-on-demand = 点开再看
settings-mistakes = 错题移出
settings-mistakes-what = 答错之后，要在几个不同的日子答对，这道题才离开错题本。
settings-mistake-days = { $days } 天
settings-learners = 这台电脑上的学员
settings-new-learner = 添加学员
settings-rename = 改我的名字
settings-name-new = 新学员的名字
settings-name-own = 新的名字
settings-keep = 保存
settings-cancel = 取消
settings-here = 正在学习
settings-switch = 换成这位
settings-delete = 删除
settings-delete-sure = 删除“{ $name }”会连同全部学习记录一起删掉，不能撤销。已有的备份里还留着，会随备份更替慢慢清掉。确定吗？
settings-data = 学习记录放在
settings-data-what = 每天第一次打开时自动备份，备份在其中的 backups 文件夹里。换电脑时把整个文件夹带走即可。
settings-data-go = 带走、带回、恢复备份

## 数据：带走、带回、恢复

place-data = 数据
data-out = 带走
data-out-what = 文件存到您写的位置；那里已有同名文件时不会覆盖，新文件名后加编号。
data-learner = 我的全部学习
data-learner-what = 答题记录、记忆、错题、笔记、收藏和设置，都在一个文件里，只有您一个人的。换电脑或换机房时用它。
data-learner-save = 带走
data-log = 答题记录表
data-log-what = 每次作答一行的 CSV 表，可用 Excel 或 WPS 打开。
data-reports = 报告过的问题
data-reports-what = { $count } 条。存成给出题人看的文本（.md），旁边再存一份给程序用的（.ron）。
data-reports-none = 还没有。答题后觉得哪道题有问题，可以当场报告，攒在这里交给出题人。
data-save = 保存
data-file-learner = 坐席学堂学习
data-file-log = 答题记录
data-file-reports = 题目问题
data-in = 带回
data-in-what = 原文件不会改动；读不懂或不完整的文件不会收下。
data-bring-title = 带回一位学员
data-bring-what = 打开别处带来的 .zuoxi 文件，作为一位新学员加到这台电脑上，不影响已有的学员。
data-bring = 带回
data-bring-found = 在下载、文档和桌面里找到：
data-bring-working = 正在检查并带回……
data-came = “{ $name }”的学习已带回。
data-back = 恢复备份
data-back-what = 每天第一次打开时自动备份，留最近 7 天和之前 4 周。
data-looking = 正在查看……
data-no-backups = 还没有备份。明天打开时会做第一份。
data-kind-daily = 当天的备份
data-kind-migration = 升级之前的样子
data-kind-restore = 恢复备份之前的样子
data-go-back = 恢复到这份
data-go-back-sure = 这台电脑上所有学员的记录都会回到 { $day } 的样子。现在的样子会先存成一份备份，随时可以再恢复回来。
data-go-back-yes = 恢复
data-going-back = 正在恢复……
data-newer = 这个文件是更新版本的坐席学堂写的（{ $detail }）。请先升级，再来一次。现有的记录没有动。
data-damaged = 这个文件不完整或被改动过（{ $detail }）。请换一份再试。现有的记录没有动。
data-not-ours = { $detail } 不是坐席学堂的文件。请选 .zuoxi 文件。
data-nobody = 这个文件里没有学员。
data-no-file = 这个位置没有文件。请检查路径，要写完整，例如 C:\Users\小明\Downloads\学习.zuoxi。
data-busy = 现在正在做备份或导出。请过一会儿再试。

## Anki

export-open = 打开
export-not-made = 没有做成文件：{ $why }
anki-in-title = 导入 Anki 牌组
anki-in-what = 把别人分享的 .apkg 文件变成这里的卡片，放在练习页。也可以把文件拖进窗口。
anki-in-which = 哪个文件
anki-in-found = 在“下载”“文档”和桌面上找到的，点一下就导入
anki-in-take = 导入
anki-in-call-off = 停下
anki-in-working = 正在读取……
anki-in-taken = “{ $deck }”现在有 { $cards } 张卡片：新增 { $added } 张，更新 { $changed } 张。
anki-in-media = 卡片上的 { $count } 个图片或声音没有带进来，文字都在。
anki-in-full = 牌组满了，还有 { $count } 张没有放进来。
anki-in-practise = 练这个牌组
anki-left-cloze = { $count } 张挖空卡没有导入：它们没有正反两面。
anki-left-no-front = { $count } 张没有导入：正面没有文字。
anki-left-no-back = { $count } 张没有导入：背面没有文字。
anki-left-too-long = { $count } 张没有导入：一面超过了 4000 字。
anki-left-too-many = { $count } 张没有导入：一个牌组最多 20000 张卡片。请在 Anki 里分成几个牌组再导出。
anki-left-broken = { $count } 张没有导入：内容读不出来。
anki-left-damaged = 文件从某处起坏了，后面的卡片没有读到。
anki-in-unreadable = 读不了这个文件：{ $why }。请检查路径。
anki-in-no-package = 这不是 Anki 牌组文件，或者没有下载完整。请重新下载，或在 Anki 里重新导出为 .apkg。
anki-in-no-collection = 这个压缩包里没有 Anki 的卡片。
anki-in-newer = 这是更新版本的 Anki 导出的。请在 Anki 导出时勾选“支持旧版本 Anki”。
anki-in-outside = 没有导入：这个文件想写到别处去（{ $name }），不像是 Anki 做的。
anki-in-too-large = 没有导入：里面的内容大得不正常。
anki-in-damaged = 卡片数据坏了：{ $why }。请重新下载或重新导出。
anki-in-nothing = 没有能导入的卡片。
anki-in-called-off = 已经停下，什么也没有导入。
anki-in-no-copy = 没能在数据文件夹里放临时文件：{ $why }。请检查磁盘空间和权限。
anki-in-occupied = { $path } 已经在那里，却读不出来：{ $why }。请先把它移走。
anki-out-title = 导出到 Anki
anki-out-what = 做成 .apkg 文件，在手机或别的电脑上用 Anki 学。学习记录不在里面；再次导入时，Anki 会更新原来的卡片。
anki-out-level = 本级全部题目
anki-out-terms = 术语
anki-out-both = 中英对照
anki-out-none = 这里还没有可以导出的题。
anki-out-count = { $count } 张卡片
anki-out-file = 坐席学堂-{ $date }

## 保存成文件

export-path = 文件的完整位置
export-writing = 正在保存……
export-written = 已保存到 { $path }
export-show = 打开所在的文件夹
export-not-shown = 文件夹没能打开：{ $why }。请在文件管理器里打开上面的位置。
export-no-name = 请在最后写上文件名。
export-not-whole = “{ $path }”不是完整的位置。请从盘符或 / 开始写。
export-no-folder = 没有 { $folder } 这个文件夹。请先建好，或换一个位置。
export-denied = { $folder } 不让写入。请换一个位置，例如“文档”。
export-disk-full = { $folder } 所在的磁盘满了。请腾出一些空间，或换一个位置。
export-io = 没能写入 { $path }：{ $why }。请换一个位置再试。
reports-title = 题目问题报告

## 记忆

place-memory = 记忆
memory-back = 回到设置
memory-intro = 这一页什么都不改，也学得好：标准值适合绝大多数人。改了随时能换回来，学习记录一条也不会少。
memory-retention = 想记住多少
memory-retention-what = 一道题在记得它的可能降到这个数时回来。定得高，记得牢，复习也多；90% 对多数人最划算。
memory-looking-ahead = 正在推算每种选择要花多少时间……
memory-chart = 往后 { $days } 天，平均每天几分钟
memory-minutes = 每天约 { $minutes } 分钟
memory-known = 到时答得出 { $percent }%
memory-basis = 按您现在的 { $cards } 道题、每天 { $new } 道新题和您平时的快慢，往后推演 { $days } 天。“到时答得出”说的是本级全部题里的比例。
memory-parameters = 按我的作答来调
memory-parameters-what = 每个人忘得快慢不同。从您自己的作答里算出您的遗忘规律，题目回来的时间就更准。
memory-parameters-standard = 现在用的是标准参数，由大量学习者的复习记录统计得来。
memory-parameters-own = 现在用的是您自己的参数：{ $date }按 { $reviews } 次复习算出。
memory-fit = 按我的作答来算
memory-fit-cancel = 停下
memory-fit-few = 隔天以后的复习有 { $have } 次，满 { $need } 次才算得准，还差 { $missing } 次。照常学，自然会够。
memory-fit-better = 算好了，已经用上。拿您的 { $reviews } 次复习来检验：预测与实际平均相差 { $before } 个百分点，现在是 { $after } 个（对数损失 { $loss_before } → { $loss_after }）。已经排好的日期不变，从下一次作答起按新的来。
memory-fit-same = 现在的参数已经合适：在您的 { $reviews } 次复习上，预测与实际平均只差 { $error } 个百分点，新算的没有更准，所以没有换。
memory-fit-cancelled = 已停下，参数没有变。
memory-fit-failed = 这次没有算出来，参数没有变。多学几天再试。（{ $why }）
memory-standard = 换回标准参数
memory-standard-done = 已经换回标准参数。已经排好的日期不变，从下一次作答起按标准来。
memory-coming-back = 题目怎样回来
memory-longest = 最长间隔
memory-longest-what = 记得再牢的题，也最多隔这么久回来一次。
memory-days = { $days } 天
memory-balance = 均匀分摊
memory-balance-what = 一道题早一天晚一天都行时，放到题少的那天，并避开您的休息日。
memory-on = 开
memory-off = 关
memory-learning-steps = 新题的当天步子
memory-learning-steps-what = 新题当天隔几分钟再问一遍。写“1 10”就是隔 1 分钟、再隔 10 分钟；空着就当天不再问。
memory-relearning-steps = 忘了的题的当天步子
memory-relearning-steps-what = 复习时答错的题，当天隔几分钟再问一遍。写法同上。
memory-steps-none = 当天不再问
memory-steps-unit = 分钟
memory-steps-wrong = 请写 1 到 1440 的整数，从小到大，最多十个，中间用空格隔开。改好之前仍按原来的来。
memory-plan-anew = 重新排日期
memory-plan-anew-what = 平时不需要。换了上面的选择后，已经排好的日期不会动；想让它们马上跟上，就在这里重排。可能有一批题会提前到今天。
memory-plan-anew-begin = 全部重排
memory-planned = 排好了：{ $cards } 道题换了日子。

## 关于

about-version = 版本 { $version }
about-what = 一个不用联网的备考软件：按职业标准一条一条地学，用间隔重复记牢，随时看到自己掌握了多少。
about-content = 内容：{ $standards } 个标准，{ $topics } 课，{ $questions } 道题
about-not-affiliated = 本软件与任何发证、评价或考试机构都没有隶属、授权或合作关系，也不代表它们的观点。课程与题目由本项目自行编写；各标准的解释以发布机构为准。
about-standards = 依据的标准
about-keys = 键盘
about-keys-list =
    Tab、Shift+Tab 或上下方向键：换到下一个、上一个
    回车或空格：按下
    Ctrl+1 到 Ctrl+9：去侧栏的第几项；Ctrl+F 或 Ctrl+K：搜索
    答题时 A–H 或 1–8 作答，回车提交、下一题；答后 1–4 改记忆程度；Ctrl+Z 撤销上一题
    读课时上下方向键、空格：滚动；左右方向键：上一课、下一课
    PageUp、PageDown、Home、End：翻页、到头、到底
    Esc：返回
about-licences = 许可
about-licences-what = 点开可看全文。
licence-code = 程序代码，任选其一
licence-content = 课程与题目
licence-fonts = 字体
licence-icons = 图标
licence-crates-name = 第三方程序库
licence-crates = 程序所用的库

## 命令行

cli-about = 坐席学堂：不用联网的客服考证软件。不带命令时打开窗口。
cli-content = 用这个文件夹里的内容，代替自带的
cli-language = 界面语言
cli-data = 学习记录放在这个文件夹
cli-now = 从这个时间开始走钟，例如 2026-03-02T08:00
cli-out = 图片和报告放在这个文件夹
cli-brief = 只走中文浅色的一遍
cli-tour = 不开窗口，自己走一遍并拍下每个画面
cli-export = 把全部题目做成一个 Anki 牌组文件
cli-file = 牌组文件写到这里
cli-content-refused = 内容里有 { $errors } 处问题，没有导出。请先运行 zuoxi check。
cli-export-done = { $cards } 张卡片已写到 { $path }
cli-export-failed = 没有导出：{ $why }
cli-check = 检查内容，列出全部问题
cli-only = 只列出文件名或编号里有这个词的问题
cli-watch = 不退出：文件一改动，就重新检查一遍
cli-watch-what = 要盯着哪个文件夹？请加上 --content DIR。
cli-watch-failed = 盯不住这个文件夹：{ $why }
cli-coverage = 列出每个标准、每个等级的条目覆盖了多少
cli-json = 输出 JSON，给别的程序用
cli-missing = 再列出还缺什么
cli-coverage-errors = 内容里有 { $errors } 个错误，上面的数字可能不全。请运行 zuoxi check。
cli-coverage-level = 标准/等级
cli-coverage-rows = 条目
cli-coverage-mapped = 有课题
cli-coverage-taught = 已教
cli-coverage-exercised = 练够
cli-coverage-lessons = 课文
cli-coverage-questions = 题目
cli-coverage-questions-for = 题目分布
cli-coverage-easy = 易
cli-coverage-medium = 中
cli-coverage-hard = 难
cli-coverage-whole = 合计（不重复）
cli-coverage-exam = 理论试卷
cli-coverage-pool = 题库
cli-coverage-sections = 各部分
cli-coverage-papers = 不重题的卷数
cli-coverage-no-topic = 还没有课题的条目：{ $rows } 条
cli-coverage-no-lesson = 课题已计划，还没有课文和题目的条目：{ $rows } 条（按课题列出）
cli-coverage-few-questions = 已教，但题目不到 4 道的条目：{ $rows } 条（按课题列出，括号里是现有题数）
cli-coverage-short = 还凑不齐 { $papers } 份不重题的试卷：
cli-coverage-lack = {"  "}{ $exam } 第 { $section } 部分，{ $kinds }：需要 { $need } 道，现有 { $have } 道
cli-bank = 列出全部题目，一行一道
cli-bank-json = 每道题、每种语言一行 JSON
cli-check-total = { $errors } 个错误，{ $warnings } 个提醒
cli-no-display = 没有可用的显示器，窗口打不开。可以运行 zuoxi tour，不开窗口走一遍并拍下每个画面。
cli-no-window = 这个版本没有窗口部分。可用的命令：zuoxi check、zuoxi coverage、zuoxi bank、zuoxi export
cli-bad-time = 看不懂时间“{ $text }”：{ $why }。请写成 2026-03-02T08:00 的样子。
cli-window-failed = 窗口打不开：{ $why }
cli-tour-done = 拍了 { $pictures } 张图，答了 { $answers } 道题，都在 { $folder } 里。
cli-tour-failed = 没有走完：{ $why }
severity-error = 错误
severity-warning = 提醒

## 学习记录的错误

error-in-use = 另一个坐席学堂窗口正在使用 { $detail }。请用那个窗口，或先关掉它再重试。
error-newer = 学习记录是更新版本的坐席学堂写的（{ $detail }）。请安装新版本再打开。
error-damaged = 学习记录文件损坏了（{ $detail }）。请把同一文件夹的 backups 里最近的一份复制过来，改名为 zuoxi.db，再重试。
error-not-ours = { $detail } 不是坐席学堂的学习记录。请把它移走，或用 --data 指定别的文件夹。
error-read-only = { $detail } 不能写入。请检查文件夹权限，或用 --data 指定别的文件夹。
error-disk-full = { $detail } 所在的磁盘满了。请腾出一些空间再试。
error-no-folder = 系统没有给出存放数据的位置。请用 --data 指定一个文件夹。
error-missing = 要找的记录已经不在了（{ $detail }）。
error-superseded = 这道题后来又答过了，只有最近一次可以改。
error-name-taken = 已经有人叫“{ $detail }”了，请换一个名字。
error-name-invalid = 名字要有 1 到 40 个字，不能只是空格。
error-io = 系统拒绝了操作：{ $detail }
error-sqlite = 学习记录读写出错：{ $detail }

## Progress

progress-loading = 正在读取学习记录……
progress-failed = 没能读出学习记录。
progress-retry = 再试一次
progress-empty-title = 还没有学习记录
progress-empty-advice = 答过第一道题，这里就会显示您掌握了多少、每天学了多少、接下来有多少要复习。
progress-empty-action = 看看今天学什么
progress-mastery = 目标掌握度
progress-mastery-why = { $goal }，共 { $questions } 道题。如果现在就考，您大约能答对 { $percent }%；没答过的题按不会算。
progress-retention = 近 { $days } 天记住率
progress-retention-why = 隔了一天以上再问到的 { $asked } 次里，有 { $recalled } 次还记得。
progress-retention-few = 隔天再问才 { $asked } 次，次数太少，这个数还说明不了什么；满 { $enough } 次再看。
progress-retention-none = 最近没有隔天再问过的题。过一天再来复习，这里就有数了。
progress-answers = 累计答题
progress-right = 答对比例
progress-minutes = 答题分钟
progress-days = 学习天数
progress-streak = 目前连续天数
progress-freezes = 补签卡
readiness-title = 现在去考，大约多少分
readiness-mark = { $mark } 分
readiness-range = 五次里有四次在 { $low } 到 { $high } 分之间（满分 { $full }，{ $pass } 分及格）
readiness-few = 现在还说不准：要答满 { $answers } 题（已答 { $answered } 题），其中隔天再问的满 { $recalls } 次（已有 { $recalled } 次）。
readiness-basis = 依据：答过 { $answers } 次，做过题库里 { $questions } 题中的 { $seen } 题，隔天再问 { $recalls } 次。没做过的题按猜来算。
readiness-pass = 及格 { $pass }
readiness-section = { $mark } / { $weight } 分，做过 { $seen }/{ $questions } 题
readiness-not-in-bank = { $weight } 分，题库里还没有
readiness-missing = 另有 { $count } 项技能题库里还没有
readiness-unseen = 还没做过：
readiness-more = 还有 { $count } 项
recall-title = 隔多久还记得
recall-why = 隔了这么多天再问，答对的比例（答对 / 问过）。
recall-days = 隔 { $from } 天
recall-span = 隔 { $from }–{ $to } 天
recall-beyond = 隔 { $from } 天以上
recall-share = { $percent }%（{ $recalled }/{ $asked }）
calibration-title = 预计准不准
calibration-why = 程序预计您记得的可能，和实际答对的比例。两个数越近，安排的日子越合适。
calibration-predicted = 预计 { $percent }%
calibration-actual = 实际 { $percent }%（{ $asked } 次）
progress-domains = 各工作领域的掌握度
progress-domains-why = 横条和百分比：现在就考，这部分大约能答对多少。后面的数：答过的题 / 全部题。点开领域，再点一项，就练这一项。
progress-no-course = 还没有课程
progress-no-questions = 还没有题目
progress-calendar = 学习日历
progress-less = 少
progress-more = 多
progress-calendar-words = 近 { $weeks } 周里学了 { $days } 天；答得最多的是 { $date }，{ $answers } 题。
progress-calendar-none = 近 { $weeks } 周没有答过题。
progress-hover = 答 { $answers } 题，对 { $right } 题
progress-hover-none = 没有答题
progress-week = 最近 7 天
progress-column-day = 日期
progress-column-answers = 答题
progress-column-right = 答对
progress-column-minutes = 分钟
progress-minutes-chart = 近 { $days } 天，每天几分钟
progress-minutes-words = 一共 { $total } 分钟，学了 { $days } 天，平均每个学习日 { $mean } 分钟。
progress-forecast = 接下来 { $days } 天要复习的题
progress-forecast-words = 一共 { $total } 题，最多的是 { $date }，{ $due } 题。以前没复习完的算在今天；复习过的题会排到新的日子。
progress-forecast-none = 接下来 { $days } 天没有要复习的题。
progress-today = 今天
progress-month = { $month }月
progress-weekday = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
progress-date = { $month }月{ $day }日 { progress-weekday }
progress-date-short = { $month }/{ $day }

# 内容检查：哪里不对，怎么改
lint-unreadable = 读不了这个文件：{ $detail }。请确认它存在、不超过 8 MB，并用 UTF-8 编码保存。
lint-not-ron = 格式有误：{ $detail }。请到所说的行和列，看看括号、引号和逗号是否配对，字段名是否写对。
lint-id-is-not-file-name = 编号与文件名（或文件夹名）不一致。请改成一样的。
lint-overlay-has-no-original = 英文译文在中文题目里找不到对应的内容（{ $detail }）。请核对题号和选项的键。
lint-stray-file = 程序不认识这个文件，没有读它。请检查文件名，不需要就删掉。

lint-duplicate-id = 编号 { $detail } 用了不止一次。编号永远只指一样东西，请给后一个换新编号。
lint-question-outside-topic = 题号要以课题编号开头：{ $detail }。请改题号。
lint-serves-nothing = 没有写明对应哪一条技能要求。请在 serves 里至少写一条。
lint-unknown-standard = 没有编号为 { $detail } 的标准。请检查拼写，或补上这个标准的文件。
lint-unknown-competency = 标准里没有 { $detail } 这一条。请检查等级和代码。
lint-serves-beyond-topic = 题目对应的 { $detail } 不在课题的 serves 里。请加到课题里，或从题目里去掉。
lint-unknown-prerequisite = 先修课题 { $detail } 不存在。请检查拼写，或去掉这一项。
lint-prerequisite-cycle = 先修关系绕成了圈：{ $detail }。请去掉其中一条。
lint-replaced-by-unknown = 接替它的题目 { $detail } 不存在。请检查题号。
lint-replaced-by-retired = 接替它的题目 { $detail } 自己也已停用。请换成还在使用的题目。

lint-duplicate-key = 键 { $detail } 在一道题里用了不止一次。请给每一项不同的键。
lint-option-count = 选项的数目不合适：{ $detail }。请增加或减少选项。
lint-answer-unknown = 答案 { $detail } 不在选项里。请改答案，或补上这个选项。
lint-answer-twice = 答案里 { $detail } 写了两遍。请去掉一个。
lint-answer-too-short = 多选题至少要有两个正确选项，现在有 { $detail } 个。请补足，或改成单选题。
lint-answer-is-everything = 多选题的选项全是对的，没有可排除的。请至少加一个错误选项。
lint-item-count = 要排列或归类的项目数不合适：{ $detail }。请增加或减少项目。
lint-order-incomplete = 排序题的答案要把每一项恰好写一次，请检查：{ $detail }。
lint-class-count = 类别的数目不合适：{ $detail }。请增加或减少类别。
lint-class-unknown = 项目归入了不存在的类别：{ $detail }。请检查类别的键。
lint-class-empty = 类别 { $detail } 里一个项目也没有。请补上项目，或去掉这个类别。
lint-blank-count = 题干里的空（____，四条下划线）与 blanks 的数目不一致：{ $detail }。请让两边一样多。
lint-blank-empty = 第 { $detail } 个空没有可接受的答案，或有一个答案是空的。请补上。
lint-blank-twice = 有两个可接受的答案其实相同（大小写、全半角和空格不计）：{ $detail }。请去掉一个。
lint-number-not-finite = 答案不是一个有限的数：{ $detail }。请写成普通的数字。
lint-tolerance-unfit = 容差要大于或等于 0：{ $detail }。请改正。
lint-decimals-too-many = 小数位数最多 6 位，现在是 { $detail } 位。请减少。
lint-answer-unreachable = 照要求的小数位数取整后就不算对了：{ $detail }。请改答案、小数位数或容差。
lint-empty-text = 这里没有文字：{ $detail }。请补上。
lint-standard-without-levels = 标准里一个等级也没有。请至少写一个。
lint-level-without-competencies = 这个等级里一条技能要求也没有。请补上，或去掉这个等级。
lint-nothing-to-teach = 一个课题也没有。请在 topics 文件夹里至少放一个读得出来的课题。
lint-lesson-without-title = 课文要以“# 标题”开头。请补上标题。
lint-lesson-empty = 课文只有标题，没有正文。请补上。

lint-id-too-long = 编号太长（{ $detail } 个字符），最多 64 个。请改短。
lint-unknown-topic = 没有编号为 { $detail } 的课题。请检查拼写，或去掉这一项。
lint-term-twice = 两个术语用了同一个名称、别名或缩写：{ $detail }。请合并，或换一个说法。
lint-definition-length = 释义的字数不合适：{ $detail }。请写成一两句能背下来的话。
lint-abbreviation-style = 缩写应是 2 到 8 个大写字母或数字，现在是“{ $detail }”。其他说法请放进 aliases。
lint-pinyin-differs = 拼音与汉字对不上：{ $detail }。请检查声调、多音字和漏写的音节。
lint-deck-size = 卡组里的卡片数不合适：{ $detail }。
lint-decks-too-many = 卡组文件太多，只读前 { $detail } 个。请把不用的移走。
lint-card-too-long = 卡片的一面太长：{ $detail } 个字符。请拆成几张。
lint-exam-unknown-level = 没有 { $detail } 这个等级，试卷无从考起。请核对标准的编号和等级。
lint-exam-unknown-code = 试卷要考 { $detail }，但这个等级里没有这个代码。请改正。
lint-exam-examines-twice = 两个部分都考 { $detail }，分值会算两遍。请只留在一个部分里。
lint-exam-without-items = 试卷没有题，或有一个部分没有分值（题数 { $detail }）。请补上。
lint-exam-weights = 各部分的分值加起来不等于满分：{ $detail }。请改正。
lint-exam-pass-mark = 及格线高过满分：{ $detail }。请改正。
lint-exam-kinds = 试卷里有题型归进了两组，一道题就不知道该算哪一组（题数 { $detail }）。请让各组的题型互不重叠。

lint-key-is-longest = 正确选项比别的都长得多（字数 { $detail }），不看题也能猜中。请缩短它，或把干扰项写得一样具体。
lint-longest-share = 最长的选项是正确答案的比例偏离了碰运气的比例：{ $detail }。请调整选项的长短。
lint-key-letters = 正确答案落在这个位置的比例偏离了碰运气的比例：{ $detail }。请换一换选项的顺序。
lint-judge-balance = 判断题里“对”的比例偏离了一半：{ $detail }。请改写几道题。
lint-of-the-above = 选项里有“以上都是”“以上都不对”一类的话（{ $detail }）。选项会打乱，而且看出两项就能猜中，请换成具体的选项。
lint-giveaway-word = 绝对化的词只出现在错误选项里（{ $detail }），一看就知道不对。请去掉，或让正确选项也同样肯定。
lint-vague-word = 留有余地的词只出现在正确选项里（{ $detail }），一看就知道是它。请去掉，或让别的选项也这样说。
lint-negative-stem = 问的是反面（{ $detail }），但没有加粗，容易看漏。请把否定的词放在 ** 和 ** 之间，或改成正面的问法。
lint-similar-questions = 与另一道题很像：{ $detail }。请看看是不是考了同一件事，改写或停用一道。
lint-options-alike = 两项只差标点、大小写或全半角：{ $detail }。请让它们说不同的事。
lint-stem-echo = 只有正确选项重复了题干里的话（“{ $detail }”），不懂也能对上。请换个说法，或让别的选项也用到。
lint-numbers-unsorted = 选项都是数字，要从小到大排，并写上 fixed: true：{ $detail }。
lint-option-by-letter = 用字母或次序称呼选项（{ $detail }）。选项会打乱，请用内容来称呼。
lint-short-explanation = 解析只有 { $detail } 个字，说不清为什么对、别的为什么错。请写具体些。
lint-lesson-length = 课文的汉字数不合适：{ $detail }。请删减或补充，让人 6 到 10 分钟能读完。
lint-lesson-without-table = 课文里没有表格。请用一个表把要点对照起来。
lint-lesson-without-goals = 课文的最后一节应该是“学完你应该能”，现在是“{ $detail }”。请补上或移到最后。
lint-lesson-title-differs = 课文的标题与课题的标题不一样：{ $detail }。请改成一样的。
lint-lesson-markup = 这里用了课文不支持的写法（网页代码、图片、链接、代码、斜体、列表套列表、四列以上的表）：{ $detail }。请换一种写法。
lint-bold-unclosed = 加粗的 ** 没有成对：{ $detail }。请补上另一半。
lint-bold-unseen = 这里的 ** 不会变成粗体：{ $detail }。请把 ** 成对写好，并紧贴文字放在引号或标点里面。
lint-numbers-differ = 中文和英文里的数字不一样（{ $detail }）。请核对译文。
lint-untranslated = 还没有英文：{ $detail }。请补译，没有译文的地方会显示中文。
lint-lesson-untranslated = 这一课还没有英文课文。请补上 lesson.en.md，没有之前会显示中文。
lint-few-questions = 在用的题目太少：{ $detail }。请补充题目。
lint-few-kinds = 题型太单一：{ $detail }。请换几道其他题型的题目。
lint-competency-hardly-asked = 课题写明要教这一条，但练到它的题目太少：{ $detail }。请补充题目。
lint-straight-quote = 中文里用了直引号：{ $detail }。请换成“ ”。
lint-ascii-punctuation = 汉字之间用了半角标点：{ $detail }。请换成全角的。
lint-stray-space = 开头或结尾有多余的空白：{ $detail }。请删掉。
