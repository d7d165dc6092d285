# 简体中文
#
# 每行一条：键 = 文字。{ $name }由程序填入，请原样保留；键不可改动。
# 用村民看得懂的话，不用缩写，标点用全角。两个语言文件的条目和顺序保持一致。

## 数字格式
##
## 这一节决定数字的写法，内容是数值和格式，不是文字。
## scale：金额以多大的单位显示（1表示写全数）；decimals：保留几位小数。

# 网站语言未注明地区时，按此地区的习惯书写数字、日期和并列词语
conventions = zh-Hans-CN

# 计数达到此数时使用千位分隔，与金额一致：2,184
group-counts-from = 1000

# 关键数字和正文中的金额；不足一个单位时写整数元
headline-scale = 10000
headline-decimals = 2
headline-unit = 万{ $currency }

# 多年对比表
trend-scale = 10000
trend-decimals = 2
trend-unit = 万{ $currency }

# 图中标注
chart-scale = 10000
chart-decimals = 1
chart-unit = 万{ $currency }

# 金额与单位、百分比、区间、百分点
amount = { $number }{ $unit }
spoken-minus = 负{ $amount }
spoken-CNY = { $whole ->
        [0] { "" }
       *[other] { $whole }元
    }{ $tenths ->
        [0] { $whole ->
            [0] { "" }
           *[other] 零
        }
       *[other] { $tenths }角
    }{ $hundredths ->
        [0] { "" }
       *[other] { $hundredths }分
    }
percent = { $number }%
range = { $from }～{ $to }
points = { $number }个百分点

# 合计包括多少个村

## 日期和期间
##
## $from、$to为月份全称，$from-short、$to-short为简称，$from-number、$to-number为1至12的数字。

year = { $year }年
years = { $from }—{ $to }年
month-year = { $year }年{ $from-number }月

# 各月简称
months-short = 1月、2月、3月、4月、5月、6月、7月、8月、9月、10月、11月、12月

# 季度表头
month-range = { $from-number }—{ $to-number }月

# 年初至某月底
months-covered = { $year }年{ $from-number }—{ $to-number }月
quarter-1 = { $year }年第一季度
quarter-2 = { $year }年第二季度
quarter-3 = { $year }年第三季度
quarter-4 = { $year }年第四季度

## 变化
##
## 前四条用于表格，代替“+12.5%”这样的数字；后两条用于正文。数字减少时不用“倍”。

change-new = 新增
change-same = 持平
change-was-below-zero = 原为负数
change-now-below-zero = 转为负数
change-more = 增加{ $share }
change-less = 减少{ $share }

## 缺失的数据
##
## 代替数字出现；不知道的数不能写成0。

not-reported = 未公布
not-applicable = 不适用
not-due-yet = 未到期
no-plan-yet = 尚无计划
withheld = 不予公开

# 指标没有数值的原因
reason-not-falling = 未下降
reason-no-debt = 无欠款
reason-nothing-to-divide = 无可比基数
reason-was-below-zero = 基数为负
reason-too-few-years = 年份不足
reason-too-few-villages = 公布的村太少
reason-withheld = 记录有错误，暂不公布
reason-no-population = 人口数未公布

## 货币
##
## 写在金额后面的单位。这里没有的货币按代码书写。

currency-CNY = 元
currency-EUR = 欧元
currency-IDR = 印尼盾
currency-USD = 美元
currency-GBP = 英镑
currency-JPY = 日元
currency-INR = 印度卢比
currency-MXN = 墨西哥比索
currency-BRL = 雷亚尔
currency-KES = 肯尼亚先令
currency-PHP = 菲律宾比索
currency-VND = 越南盾
currency-EGP = 埃及镑

## 收支
##
## 以下各节是记录中各个选项的名称，每个选项都有一条。

# 预算进度
budget-status-draft = 草案
budget-status-submitted = 已提交
budget-status-adopted = 已通过
budget-status-adjusted = 已调整
budget-status-final = 决算
budget-status-audited = 已审计

# 收支类别
line-kind-revenue = 收入
line-kind-expenditure = 支出
line-kind-financing-in = 借入
line-kind-financing-out = 归还债务
line-kind-transfer-in = 从本村其他资金转入
line-kind-transfer-out = 转到本村其他资金

# 资金来源
source-own = 村自有资金
source-central = 中央资金
source-province = 省级资金
source-prefecture = 市级资金
source-county = 县级资金
source-township = 乡镇资金
source-residents = 村民筹资
source-donation = 社会捐赠
source-loan = 借款

# 资金类别
fund-operating = 运转资金
fund-collective = 集体资金
fund-earmarked-grant = 专项补助资金
fund-one-project = 一事一议资金
fund-land-compensation = 征地补偿资金
fund-relief = 救助资金
fund-donation = 捐赠资金
fund-reserve = 公积公益金

# 记账基础
basis-cash = 收付实现制（按实际收付记账）
basis-accrual = 权责发生制（按应收应付记账）

# 原始报表中的合计
total-revenue = 收入合计
total-expenditure = 支出合计
total-all-in = 收入与借入合计
total-all-out = 支出与还债合计

# 支出用途：联合国政府职能分类的十个大类
cofog-01 = 一般公共服务
cofog-02 = 国防（民兵）
cofog-03 = 公共秩序和安全
cofog-04 = 经济事务
cofog-05 = 环境保护
cofog-06 = 住房和社区设施
cofog-07 = 医疗卫生
cofog-08 = 文化娱乐
cofog-09 = 教育
cofog-10 = 社会保护

## 债务

# 债权人
creditor-individual-villager = 本村村民
creditor-individual-outsider = 外村人员
creditor-cadre = 村干部
creditor-bank = 银行
creditor-credit-union = 信用社（农商行）
creditor-other-financial = 其他金融机构
creditor-contractor = 施工方
creditor-enterprise = 企业
creditor-government = 上级政府部门
creditor-public-institution = 事业单位
creditor-other-village = 其他村

# 同类债权人不止一笔、没有记名的
creditors-individual-villager = 村民（{ $count }笔）
creditors-individual-outsider = 外村人员（{ $count }笔）
creditors-cadre = 村干部（{ $count }笔）
creditors-bank = 银行（{ $count }笔）
creditors-credit-union = 信用社（农商行）（{ $count }笔）
creditors-other-financial = 其他金融机构（{ $count }笔）
creditors-contractor = 施工方（{ $count }笔）
creditors-enterprise = 企业（{ $count }笔）
creditors-government = 上级政府部门（{ $count }笔）
creditors-public-institution = 事业单位（{ $count }笔）
creditors-other-village = 其他村（{ $count }笔）

# 债务形式
instrument-loan = 借款
instrument-payable = 应付款
instrument-wages = 拖欠工资
instrument-labour-fee = 应付劳务费
instrument-works = 工程款
instrument-advance = 垫付款
instrument-lease = 租赁
instrument-guarantee = 担保

# 借款用途
purpose-public-works = 公益事业建设
purpose-operations = 村级组织运转
purpose-pay-arrears = 拖欠报酬
purpose-tax-advance = 垫交税费
purpose-enterprise = 兴办企业
purpose-project-cofunding = 项目配套
purpose-education = 义务教育
purpose-relief = 救助应急
purpose-refinancing = 借新还旧
purpose-other = 其他

# 债务状态
rate-fixed = 固定
rate-floating = 浮动
debt-status-active = 存续
debt-status-overdue = 逾期
debt-status-disputed = 有争议
debt-status-frozen = 挂账停息
debt-status-repaid = 已偿清
debt-status-written-off = 已核销
debt-class-dormant = 呆悬债务
debt-class-repayable = 应偿还债务
debt-class-contingent = 或有负债

# 债务变动
movement-drawdown = 借入
movement-capitalised = 利息转为本金
movement-recognised = 核实入账
movement-repayment = 归还
movement-interest-paid = 支付利息
movement-offset = 划转抵顶
movement-interest-cut = 降息减息
movement-write-off = 依法核销
movement-asset-swap = 资产抵债
movement-transfer-out = 转由他方承担
movement-reclass = 调整科目

# 债务核实
verification-unverified = 未核实
verification-verified = 已核实
verification-disputed = 有争议
verification-rejected = 核实为不存在

# 化债办法
method-collect-receivables = 清收债权
method-offset = 划转抵顶
method-interest-cut = 降息减息
method-asset-sale = 资产变现
method-asset-lease = 盘活出租
method-write-off = 依法核销
method-budget-repayment = 预算偿还
method-fiscal-reward = 财政奖补
method-donation = 捐资
method-other = 其他办法

## 议事

# 议题
matter-lost-work-subsidy = 误工补贴
matter-collective-income = 集体收益使用
matter-public-works = 公益事业与筹资筹劳
matter-land-contracting = 土地承包方案
matter-collective-project = 集体经济项目
matter-homestead = 宅基地
matter-land-compensation = 征地补偿费
matter-disposal-of-property = 处分集体财产
matter-other-reserved = 其他须由村民会议决定的事项
matter-charter = 章程
matter-membership = 成员身份确认
matter-shares = 收益权份额量化
matter-reorganisation = 合并、分立等
matter-budget = 预算
matter-borrowing = 举债
matter-debt-plan = 化债方案
matter-duty-handback = 退回任务
matter-other = 其他

# 议事程序
procedure-four-two = 四议两公开
procedure-assembly = 村民会议
procedure-representatives = 村民代表会议
procedure-members = 成员大会
procedure-board = 理事会
procedure-group = 村民小组会议
procedure-fund-raising = 一事一议筹资筹劳

# 步骤
step-proposal = 村党组织提议
step-consultation = 村“两委”商议
step-review = 党员大会审议
step-resolution = 会议决议
step-publish-resolution = 决议公开
step-publish-result = 实施结果公开

# 会议
body-villagers-assembly = 村民会议
body-villager-representatives = 村民代表会议
body-villager-group = 村民小组会议
body-rceo-members = 成员大会
body-rceo-representatives = 成员代表大会
body-rceo-board = 理事会
body-party-branch = 村党组织
body-two-committees = 村“两委”
body-party-members = 党员大会

# 表决方式
voting-show = 举手表决
voting-ballot = 无记名投票
voting-written = 书面表决
voting-online = 网络表决

# 实施进度
progress-not-started = 未开始
progress-in-progress = 进行中
progress-suspended = 暂停
progress-completed = 已完成
progress-abandoned = 终止

## 履职

# 事项清单
duty-list-self-governance = 依法自治事项
duty-list-assist-government = 协助政府工作事项
duty-list-party-building = 党建工作
duty-list-service = 服务事项
duty-list-certificate = 出具证明事项
duty-list-negative = 负面清单事项

# 任务性质
nature-standing = 常规工作
nature-central = 中心工作
nature-temporary = 临时性工作
nature-auxiliary = 辅助性工作

# 分担力量
helper-volunteer = 志愿者
helper-social-worker = 社会工作者
helper-cooperative = 合作社
helper-ngo = 社会组织

# 退回任务的结果
outcome-accepted = 已收回
outcome-refused = 未同意
outcome-pending = 尚未答复

## 人员

# 职务
role-party-secretary = 村党组织书记
role-vc-head = 村委会主任
role-vc-deputy = 村委会副主任
role-vc-member = 村委会委员
role-rceo-chair = 理事长
role-rceo-director = 理事
role-rceo-supervisor = 监事
role-supervision-head = 村务监督委员会主任
role-supervision-member = 村务监督委员会委员
role-finance-group-member = 民主理财小组成员
role-group-head = 村民小组组长
role-representative = 村民代表
role-accountant = 会计
role-cashier = 出纳（报账员）
role-clerk = 文书
role-grid-worker = 网格员
role-social-worker = 社会工作者
role-volunteer-lead = 志愿者负责人
role-village-aide = 驻村干部
role-first-secretary = 第一书记
role-head = 行政负责人
role-other = 其他职务

# 利害关系
interest-creditor = 本村债权人
interest-debtor = 本村债务人
interest-contractor-owner = 承包单位所有人
interest-relative-of = 亲属有关联
interest-tenant = 承租人
interest-guarantor = 担保人

gender-woman = 女
gender-man = 男

account-holder-entity = 本单位账户
account-holder-agency = 乡镇代理记账中心账户
account-holder-person = 个人账户

contract-works = 工程
contract-goods = 货物
contract-services = 服务
contract-lease = 租赁
contract-land = 土地承包
contract-labour = 劳务

placing-open = 公开招标
placing-selective = 邀请招标
placing-limited = 询价（议标）
placing-direct = 直接委托
placing-platform = 产权交易平台
placing-auction = 拍卖

contract-status-active = 履行中
contract-status-completed = 已履行完毕
contract-status-terminated = 已解除
contract-status-disputed = 有争议

quantity-mu = 亩
quantity-m2 = 平方米
quantity-piece = 件（处）

property-arable = 耕地
property-forest = 林地
property-grass = 草地
property-orchard = 园地
property-water = 水面
property-wasteland = “四荒”地
property-construction = 集体建设用地
property-building = 房屋
property-equipment = 设备

asset-fund = 资金
asset-operating-asset = 经营性资产
asset-public-asset = 公益性资产
asset-resource = 资源

asset-status-used = 自用
asset-status-leased = 出租（发包）
asset-status-idle = 闲置
asset-status-pledged = 抵押
asset-status-disposed = 已处置

disposal-open = 公开招标
disposal-platform = 产权交易平台
disposal-auction = 拍卖
disposal-direct = 协议转让
disposal-debt-swap = 抵债
disposal-scrapped = 报废
disposal-donated = 捐出（划转）

appraisal-democratic = 民主评议
appraisal-township = 乡镇考核
appraisal-audit = 经济责任审计

grade-excellent = 优秀
grade-competent = 称职（合格）
grade-basic = 基本称职
grade-incompetent = 不称职

audit-annual = 年度审计
audit-term = 任期经济责任审计
audit-end-of-office = 离任审计
audit-special = 专项审计
audit-internal = 内部审计

training-finance = 财务
training-law = 法律
training-decision-procedure = 议事程序
training-digital = 数字化
training-service = 便民服务
training-industry = 产业
training-safety = 安全

# 人均数字所用的人口
person-base-resident = 常住人口
person-base-registered = 户籍人口

## 地方
##
## level-…与levels-…分别对应单数和复数，中文相同。

level-country = 国家
level-province = 省
level-prefecture = 市（州）
level-county = 县（市、区）
level-district = 区
level-municipality = 市
level-township = 乡镇
level-village = 村
levels-country = 国家
levels-province = 省
levels-prefecture = 市（州）
levels-county = 县（市、区）
levels-district = 区
levels-municipality = 市
levels-township = 乡镇
levels-village = 村

# 记账主体
entity-villagers-committee = 村民委员会
entity-collective-organisation = 农村集体经济组织
entity-villager-group = 村民小组
entity-party-branch = 村党组织
entity-enterprise = 村办企业
entity-local-government = 地方政府
payment-cash = 现金
payment-bank = 转账
invoice-yes = 有发票
invoice-no = 无票据
invoice-receipt-only = 仅有收据
distribution-D2 = 提取公积公益金
distribution-D3 = 提取应付福利费
distribution-D4 = 外来投资分利
distribution-D5 = 成员分配
distribution-D6 = 其他分配

# 地区代码
code-system-nbs-12 = 统计用区划代码
code-system-gb-2260 = 行政区划代码
code-system-kemendagri = 印度尼西亚内政部地区代码
code-system-lgd = 印度地方政府目录代码
code-system-insee = 法国国家统计局市镇代码
code-system-custom = 其他代码

## 趋势表中的数字
##
## indicator-…为表中的名称，-unit为单位，-method为算法。
## 单位中的$currency为“元”，$trend-unit为多年对比表的单位。

# 总数
indicator-residents = 人口
indicator-residents-unit = 人
indicator-residents-method = 村里当年公布的人数，各年、各村口径相同。
indicator-revenue = 收入
indicator-revenue-unit = { $trend-unit }
indicator-revenue-method = 当年全部收入。借款不算收入。
indicator-expenditure = 支出
indicator-expenditure-unit = { $trend-unit }
indicator-expenditure-method = 当年全部支出。归还本金不算支出，利息算支出。
indicator-left-over = 当年结余
indicator-left-over-unit = { $trend-unit }
indicator-left-over-method = 收入减去支出。
indicator-cash = 年末账上资金
indicator-cash-unit = { $trend-unit }
indicator-cash-method = 年末银行存款与现金之和，包括各项资金。
indicator-debt-repaid = 归还债务
indicator-debt-repaid-unit = { $trend-unit }
indicator-debt-repaid-method = 当年归还的本金，不含利息。
indicator-borrowed = 新借款
indicator-borrowed-unit = { $trend-unit }
indicator-borrowed-method = 当年新借入的款项。

# 收支
indicator-revenue-per-resident = 村级收入（按人口平均）
indicator-revenue-per-resident-unit = { $currency }／人
indicator-revenue-per-resident-method = 当年收入除以当年人口。收入按国际货币基金组织《政府财政统计手册》的口径，不含借款。
indicator-own-revenue-share = 自有收入占比
indicator-own-revenue-share-unit = %
indicator-own-revenue-share-method = 村自有收入（经营、发包出租、投资及其他收入，不含捐赠）除以全部收入。印度、印度尼西亚的村级财政也用这一指标。
indicator-subsidy-share = 上级补助收入占比
indicator-subsidy-share-unit = %
indicator-subsidy-share-method = 上级补助收入除以全部收入。
indicator-operating-income = 村集体经营收入
indicator-operating-income-unit = { $trend-unit }
indicator-operating-income-method = 经营收入（含发包、出租）、投资收益及其他经营性收入之和，未扣除成本。
indicator-expenditure-execution = 支出预算执行率
indicator-expenditure-execution-unit = %
indicator-expenditure-execution-method = 实际支出除以调整后的支出预算。国际上的公共支出与财务问责评价（第1项，对照年初预算）以95%～105%为最优。
indicator-revenue-outturn = 收入预算完成率
indicator-revenue-outturn-unit = %
indicator-revenue-outturn-method = 实际收入除以年初通过的收入预算。国际上的公共支出与财务问责评价（第3项）以97%～106%为最优。
indicator-administration-share = 管理费用占比
indicator-administration-share-unit = %
indicator-administration-share-method = 管理费用除以全部支出。
indicator-balance-cover = 可用资金够用多久
indicator-balance-cover-unit = 个月
indicator-balance-cover-method = 年末未限定用途的资金，除以平均每月支出（不含建设支出）。

# 债务
indicator-debt-stock = 年末欠款
indicator-debt-stock-unit = { $trend-unit }
indicator-debt-stock-method = 年末全部债务尚未归还的本金。按国际货币基金组织公共债务统计指南，担保另行列出。
indicator-debt-per-resident = 欠款（按人口平均）
indicator-debt-per-resident-unit = { $currency }／人
indicator-debt-per-resident-method = 年末欠款除以当年人口。
indicator-debt-to-revenue = 欠款与全年收入之比
indicator-debt-to-revenue-unit = %
indicator-debt-to-revenue-method = 年末欠款除以当年收入。100%表示要用一整年的收入才能还清。
indicator-debt-service-ratio = 还本付息占收入比重
indicator-debt-service-ratio-unit = %
indicator-debt-service-ratio-method = 当年归还的本金与利息之和，除以当年收入。
indicator-years-to-clear = 按目前进度还清所需年数
indicator-years-to-clear-unit = 年
indicator-years-to-clear-method = 年末欠款除以近三年平均每年减少的数额；记录不足四年的，除以最近一年减少的数额。债务没有减少的，不计算。
indicator-overdue-share = 逾期欠款占比
indicator-overdue-share-unit = %
indicator-overdue-share-method = 已过到期日仍未归还的本金，除以全部欠款。

# 自身发展
indicator-own-income-growth = 近三年自有收入年均增长率
indicator-own-income-growth-unit = %／年
indicator-own-income-growth-method = 三年前的自有收入按此比率逐年增长，正好达到今年的数额：两者之比开立方，再减一。基数为零或负数的，不计算。

# 履职
indicator-assigned-tasks = 上级交办任务
indicator-assigned-tasks-unit = 项
indicator-assigned-tasks-method = 当年由上级交办的事项，包括常规的和临时的。
indicator-assigned-hours-share = 上级交办工作的工时占比
indicator-assigned-hours-share-unit = %
indicator-assigned-hours-share-method = 用于上级交办事项的工时，除以有记录的全部工时；未公布工时的事项两边都不计。
indicator-funded-duties-share = 经费到位的交办事项占比
indicator-funded-duties-share-unit = %
indicator-funded-duties-share-method = 经费全部到位的交办事项，除以全部需要经费的交办事项。委托工作的部门应当承担所需费用（《村民委员会组织法》2018年文本第三十七条）。未公布经费的事项两边都不计。
indicator-funding-gap = 交办事项经费缺口
indicator-funding-gap-unit = { $trend-unit }
indicator-funding-gap-method = 逐项计算所需经费减去到位经费，再相加；一项有余不抵另一项不足；未公布经费的事项不计。
indicator-negative-list-tasks = 不应交给村里的任务
indicator-negative-list-tasks-unit = 项
indicator-negative-list-tasks-method = 列入负面清单的事项，以及未经县级统一部署下派的事项（2022年关于规范村级组织工作事务、机制牌子和证明事项的意见）。
indicator-shared-hours = 志愿者和社会工作者分担的工时占比
indicator-shared-hours-unit = %
indicator-shared-hours-method = 志愿者和社会工作者的工时，除以有记录的全部工时。

# 议事
indicator-turnout = 到会率
indicator-turnout-unit = %
indicator-turnout-method = 全年各次会议实到人数之和，除以应到人数之和。
indicator-days-to-decide = 从提议到决议的天数
indicator-days-to-decide-unit = 天
indicator-days-to-decide-method = 当年各项决策从提议到决议的天数，取中间值（中位数）。
indicator-procedure-completeness = 程序完整的决策占比
indicator-procedure-completeness-unit = %
indicator-procedure-completeness-method = 步骤、到会人数和表决计票都符合法定要求的决策，除以当年全部决策。依法表决未通过的，也算程序完整。
indicator-implementation-rate = 按期完成的决策占比
indicator-implementation-rate-unit = %
indicator-implementation-rate-method = 按期完成的决策，除以全部已到期的决策。暂停和终止的算未完成。
indicator-result-disclosure = 实施结果公开率
indicator-result-disclosure-unit = %
indicator-result-disclosure-method = 已公开实施结果的决策，除以全部已完成的决策。


### 页面

## 页面框架

# 搜索
search-link = 搜索
search-title = 搜索
search-label = 村名、事项或页面编号
search-kind-page = 页面
search-kind-line = 收支项目
search-kind-decision = 决策
search-kind-debt = 债务
search-kind-duty = 职责
search-kind-post = 职务
search-post = { $post }：{ $holder }
search-places = 地方
search-places-found = 地方：#处
search-records-found = 记录：#条，分属#个村
search-left = 尚未查看的村：#个
search-gap = ；
search-none = 没有找到。可以减少词语，或换一个说法。
search-more = 显示更多
search-all = 本村全部#条
search-coded = 此编号的页面
search-failed = 无法读取索引。可从下面的列表进入各页面。
search-without-script = 搜索需要运行脚本，而您的浏览器没有运行。可从下面的列表进入各页面。
search-lists-all = 全部乡镇和村
search-lists-areas = 全部地区
search-lists-intro = 地区页面列出所辖各村；村的各个栏目列出收支、债务、决策、职责和人员。
search-first = 可以输入村名、村名的拼音或首字母，也可以输入区划代码。不用脚本时，请点开所在地区。

language-name = 中文
sentence-gap = { "" }
list-gap = { "，" }
full-stop = 。
sentence = { $text }。
skip-to-figures = 直接看数字
larger-text = 大字版
standard-text = 标准字号
you-are-here = 当前位置
years-label = 年份
foot-note = 本站页面由各村自己的记录生成，每个数字都能追溯到记录中的一行。如发现有误，请告知村委会或乡镇农经站；更正会留下记录。
foot-indicators = 各项指标如何计算
tab-overview = 概览
tab-budget = 收支
tab-debts = 债务
tab-decisions = 决策
tab-duties = 职责
tab-people = 人员
tab-trends = 趋势
slide-columns = 左右滑动查看更多列。
slide-columns-back = 左右滑动查看其他各列。
slide-years = 左右滑动查看更早年份。
total = 合计
subtotal = 小计
no-date = 未注明日期
not-comparable = 不作比较
not-explained = 未作说明。
no-decision-on-record = 无决议记录
take-the-figures = 下载数据
take-the-figures-intro = 同样的数字，做成普通表格，每行一条。
download-csv = { $table }（CSV）
opens-in-spreadsheet = 可用电子表格打开
data-years = 各年合计
data-budget-lines = 收支明细
data-funds = 资金
data-balance-sheets = 资产负债表
data-statements = 收益及收益分配
data-contracts = 合同
data-assets = 资产台账
data-receivables = 债权
data-audit-findings = 审计查出的问题
data-appraisals = 干部评议
data-training = 干部培训
data-meetings = 会议
data-disclosure = 账目公布情况
data-subsidies = 救助和补贴
data-transactions = 逐笔收支
data-debts = 债务
data-debt-movements = 每笔债务的变动
data-decisions = 决策
data-decision-steps = 步骤和表决
data-duties = 职责
data-people = 岗位
data-population = 人口
data-indicators = 指标
data-classes = 分类收支
data-debt-years = 债务逐年变动
data-debt-plan = 化债方案
data-adjustments = 计划调整
data-interests = 利害关系申报
data-villages = 各村各年
prov-published-by = <b>{ $who }</b>公布。
prov-changed = 最近更新于{ $date }，
prov-record = 记录
prov-records-count = { $count }份记录
prov-from = 数据来自
page-code = 页面编号<code class="nb">{ $code }</code>。
record-set-by = 全部内容最近写入：{ $setter }。
record-setters = 每行前的编号表示最近写入该行的提交，见下方列表。
record-no-history = 无法得知各行由哪次提交写入：{ $why }。
set-by-commit = { $date }，提交 { $commit }
set-by-merge = { $date }，提交 { $commit }（合并了别处的修改）
set-by-nobody = 尚未提交
no-history-not-git = 生成这些页面所用的记录不在git仓库中
no-history-not-committed = 这些记录从未提交
no-history-no-program = 生成这些页面时没有git程序
no-history-shallow = 生成这些页面所用的仓库是浅克隆，缺少较早的提交
no-history-refused = git未能给出该记录的历史
withheld-heading = 暂不公布的记录
withheld-lead = 这里的内容有错误，暂不公布，以免有人依据可能不准的数字。问题列在下面，更正后即公布。
withheld-village-lead = 本村的记录有错误，暂不公布，以免有人依据可能不准的数字。问题列在下面，更正后即公布。
withheld-page-lead = { $village }的这部分记录因有错误<b>暂不公布</b>。
withheld-part-lead = { $village }的这部分记录，有的因有错误<b>暂不公布</b>。
withheld-private = 含有自然人的个人信息，不得公开
withheld-notice = <b>本村有{ $count }份记录因有错误暂不公布</b>：{ $records }。用到这些记录的合计不予显示，或注明缺少部分数据。
withheld-link = 查看问题
withheld-decision = 决议 { $id }（因有错误暂不公布）
withheld-area-notice = <b>有{ $count }个村的记录因有错误暂不公布</b>：{ $villages }。合计不含这些记录，并注明覆盖几个村。
withheld-others = 另有{ $count }个村，见所在地区的页面
withheld-all = 暂不公布
prov-checked = 已核对：这些记录未发现错误。
change-up-on = ▲ 比{ $year }增加{ $change }
change-down-on = ▼ 比{ $year }减少{ $change }
change-same-as = 与{ $year }持平
change-new-since = { $year }之后新增
change-on = 比{ $year }
change-of-on = { $newer }比{ $year }
total-without = { $label }（不含{ $count }项有预算而未填实际数的）
total-untold = { $label }（有{ $count }项没有填写实际数）
years-untold = { $year }：账目中有{ $count }项没有填全实际数，涉及的合计没有完整记录。
change-of-same = { $change }（按各年账目齐全的{ $villages }个村）
name-and-kind = { $name }（{ $kind }）
label-and-share = { $label }{ $share }
not-found-title = 没有这个页面
not-found-text = 这个地址没有内容，记录可能已移动或改名。
not-found-link = 回到首页

## 列名

head-item = 项目名称
head-trend = 走势
head-step = 收支步骤
head-kind = 类别名称
head-line = 收支项目
head-year = 年份
head-year-end = 年末
head-when = 日期
head-plan = 计划
head-actual = 实际
head-plan-whole-year = 全年计划
head-actual-so-far = { $period }实际
head-over-under = 超支或结余
head-of-plan = 完成计划
head-source = 来源类别
head-use = 用途类别
head-share = 占比
head-money = 金额
head-amount = 金额
head-fund = 资金名称
head-opening = 期初
head-in = 收入
head-out = 支出
head-closing = 期末
head-change = 变化
head-changed-by = 调整金额
head-decision = 依据决议
head-owed-to = 债权人名称
head-principal = 借款金额
head-rate = 年利率
head-due = 到期日
head-repaid-in = { $year }偿还
head-still-owed = 尚欠
head-debts = 笔数
head-to-pay = 应还
head-target = 目标
head-really-owed = 实欠
head-difference = 差额
head-measure = 化债措施
head-creditor = 债权人类别
head-purpose = 借款用途
head-principal-moved = 本金
head-interest = 利息
head-stake = 利害关系
head-owed-after = 变动后尚欠
head-until = 截止
head-post = 岗位名称
head-holder = 任职人
head-since = 任职起始
head-elected = 选举情况
head-pay = 年报酬
head-declared = 申报日期
head-in-what = 所涉事项
head-sent-by = 交办单位
head-tasks = 件数
head-hours = 工时
head-hours-shared = 所涉工时
head-forms = 报表
head-inspections = 检查
head-without-money = 无经费
head-required = 所需经费
head-received = 到位经费
head-own-duties = 自治事项
head-assigned-duties = 交办事项
head-duty = 职责事项
head-money-came = 经费
head-place = 地区名称
head-village = 村庄名称
head-coverage = 已公布村数
head-median = 中位数村

## 村概览

village-title = { $village }：收支一览
people-line = { $year }常住人口{ $people }人，{ $households }户。
people-line-registered = { $year }户籍人口{ $people }人，{ $households }户。
figures-published = 数据公布于{ $date }。
village-lead = { $year }，{ $village }收入<b class="nb">{ $in }</b>，支出<b class="nb">{ $out }</b>。
village-lead-none = { $village }尚未公布任何一个完整年度的账目。
lead-untold = { $year }，{ $village }收入和支出合计<b>没有完整记录</b>{ $count ->
    [0] 。
   *[other] ：账目中有{ $count }项没有填全实际数。
    }
lead-untold-in = { $year }，{ $village }支出<b class="nb">{ $out }</b>；收入合计<b>没有完整记录</b>{ $count ->
    [0] 。
   *[other] ：账目中有{ $count }项没有填全实际数。
    }
lead-untold-out = { $year }，{ $village }收入<b class="nb">{ $in }</b>；支出合计<b>没有完整记录</b>{ $count ->
    [0] 。
   *[other] ：账目中有{ $count }项没有填全实际数。
    }
village-lead-debt-unknown = 欠款情况未公布。
village-lead-debt-part = 欠款总额没有完整记录。
village-lead-no-debt = 没有欠款。
village-lead-cleared = 当年还清债务{ $repaid }，目前<b>没有欠款</b>。
village-lead-owes = 年末尚欠<b class="nb">{ $owed }</b>。
village-lead-owes-less = 当年偿还债务{ $repaid }，年末尚欠<b class="nb">{ $owed }</b>，比上年减少{ $change }。
village-lead-owes-less-otherwise = 年末尚欠<b class="nb">{ $owed }</b>，比上年减少{ $change }。
village-lead-owes-more = 年末尚欠<b class="nb">{ $owed }</b>，比上年增加{ $change }。
figure-came-in = { $year }收入
figure-went-out = { $year }支出
figure-left-over = { $year }结余
figure-owed = { $year }末欠款
figure-owed-now = 目前欠款
figure-owed-on = 截至{ $date }欠款
figure-cash = { $year }末现金
spark-label = { $label }：{ $years }：{ $values }
adds-up = 账对得上吗
stack-intro = { $year }从第一天到最后一天的钱，各项资金合在一起。
stack-caption = 从期初到期末
stack-not-checked = 未核对：{ $why }。
stack-ties = 已核对：期初余额加收入减支出，正好等于期末余额。
no-funds = 记录中没有各项资金的期初、期末余额，无法与实有现金核对。
row-opening = 期初现金
row-in = ＋收入
row-out = −支出
row-financing-in = ＋借入
row-financing-out = −偿还债务
row-transfers = ±资金调拨
row-closing = ＝期末现金
trend-title = { $count }年情况
trend-intro = 村里收支能平衡吗？债务在减少吗？
trend-caption = 收入、支出与欠款
row-came-in = 收入合计
row-went-out = −支出
row-went-out-plain = 支出合计
row-left-over = ＝结余
row-left-over-plain = 收支结余
row-borrowed-plain = 当年借入
row-repaid-plain = 偿还债务
row-cash-end = 年末现金
row-owed-end-plain = 年末欠款
row-cash-end-part = 期末现金
row-owed-end-part = 期末欠款
budget-line-by-line = { $year }收支逐项明细
where-from-where-to = 钱从哪里来，花到哪里去
shares-intro = { $year }，以及各部分占合计的比重。
came-from = 收入来源
went-on = 支出去向
class-own = 本村自有收入
class-subsidy = 上级补助
class-other-income = 其他来源
class-other = 其他
class-unclassified = 未列科目
biggest-differences = 与计划不同的地方
biggest-differences-intro = 与计划相差最大的项目，以及村里的说明。差额不到全年收入千分之一的不列。
differences-caption = { $year }与计划相差最大的项目
what-we-owe = 村里欠多少
debts-intro-unknown = 村里尚未说明欠款情况。
debts-intro-none = { $year }末没有欠款。
debts-intro-untold = 其中{ $count }笔尚欠多少未公布。
debts-next = 下一笔到期：{ $date }前应付{ $creditor }<b>{ $amount }</b>。
debts-next-untold = 下一笔到期：{ $date }前应向{ $creditor }付清，金额未公布。
debts-intro =
    尚有{ $count }笔债务。{ $overdue ->
        [0] 均未逾期。
       *[other] <b class="up">其中{ $overdue }笔逾期。</b>
    }{ $without ->
        [0] { "" }
       *[other] 有{ $without }笔没有约定还款日期。
    }
every-debt = 每一笔债务及偿还情况
what-was-decided = 定了哪些事
decisions-intro = 最近的决议：多少人到会，如何表决。
decisions-intro-none = 没有决议记录。十分之一以上村民或五分之一以上村民代表可以提议开会。
decisions-intro-none-on-record = 没有决议记录。
decisions-intro-held = 决议记录因有错误，暂不公布。
waiting-intro = 等待公布结果的决议：{ $count }项
village-overdue-intro = 截至{ $date }，依规应公布而未见公布的有{ $count }项。
everything-overdue = 全部逾期事项
all-decisions = 全部决议
what-cadres-do = 村干部在忙什么
duties-intro = { $year }村级事务工时。
duties-intro-none = 没有职责记录。
duties-sent-down =
    { $count ->
        [0] 没有上级交办的事项。
       *[other] 上级交办事项共<b>{ $count }件</b>，其中年内临时交办{ $temporary }件。
    }{ $without ->
        [0] { "" }
       *[other] 有<b>{ $without }件</b>没有经费。
    }{ $hasgap ->
        [0] { "" }
       *[other] 所需经费共有{ $gap }没有到位。
    }
who-does-what = 谁负责什么
next-to-neighbours = 和邻村比一比
neighbours-intro = { $year }，与{ $area }的中位数对照（含本村）；各行注明计入几个村。
neighbours-caption = 本村与所在地区
ask-the-office = 到哪里问
ask-the-office-intro = 任何村民都可以查阅、复制账目。
office-address = 地址
office-hours = 办公时间
office-phone = 电话
office-email = 邮箱

## 收支

all-years = 全部年份
all-years-intro = 期初余额、收入、支出、期末余额：每一列从上到下都对得上。
year-to-period = { $period }
year-plan = { $year }计划
year-incomplete = { $year }（不全）
budget-lead = { $year }，{ $village }计划收入{ $planin }，实际收入<b class="nb">{ $in }</b>；计划支出{ $planout }，实际支出<b class="nb">{ $out }</b>。
budget-lead-no-plan = { $year }，{ $village }收入<b class="nb">{ $in }</b>，支出<b class="nb">{ $out }</b>。
budget-lead-plan = { $year }，{ $village }计划收入<b class="nb">{ $in }</b>，计划支出<b class="nb">{ $out }</b>。
budget-lead-part = { $year }，{ $village }收入<b class="nb">{ $in }</b>，支出<b class="nb">{ $out }</b>。年度尚未结束，不与全年计划作比较。
budget-lead-none = { $village }尚未公布预算。
budget-lead-more-cash = 现金增加了<b class="nb">{ $amount }</b>。
budget-lead-less-cash = 现金减少了<b class="nb">{ $amount }</b>。
plan-and-actual = 计划与实际
plan-and-actual-intro = 通过时的计划、调整后的计划，以及实际结果。不满一年的只列出，不作比较。
plan-actual-caption = 各年计划与实际
row-planned = 原定计划
row-adjusted = 调整后计划
row-actual = 实际完成
row-of-plan = 完成计划的比例
money-in-by-kind = 各类收入
money-out-by-kind = 各类支出
by-kind-intro = 各类相加等于当年合计。
budget-year-heading = { $year }预算和决算
status-and-date = 。{ $status }
covers-to = 只含{ $period }
published-on = { $date }公布
publication-undated = 未记录公布日期
year-on-one-page = 一年账目一页看
plan-passed = 计划于{ $date }通过：
plan-no-decision = 没有通过这份计划的决议记录。
signed = 签字：{ $names }。
signed-by = { $role }{ $name }
not-signed = 公布前尚未签字。
ended-caption = 年终结果
ended-caption-part = 年度进展
row-added = ＝现金增加
row-added-plus = ＋增加
cash-caption = 现金（各项资金合计）
equals-on = ＝{ $date }
funds = 各项资金
funds-intro = 专款留在自己的资金里。
funds-caption = 各项资金及余额
money-in = 收入
money-in-intro = 计划指调整后的计划。点带下划线的数字，可看到记录中的那一行。
money-in-caption = { $year }收入明细
money-out = 支出
money-out-intro = 横条表示计划用了多少，赭色为超出部分。
money-out-caption = { $year }支出明细
borrowed-and-repaid = 借入和偿还
borrowed-and-repaid-intro = 借来的钱不是收入，还债不是支出。
financing-caption = { $year }借入和偿还
moved-between-funds = 资金调拨
moved-between-funds-intro = 从一项资金转出，就会转入另一项资金。
transfers-net = 转入减转出

# 年终报表：各科目余额、收益及收益分配
balance-sheet = 资产负债表
balance-sheet-intro = 有哪些资产，资产从哪里来：欠别人的，或者是集体自己的。两边相等。
sheet-caption = { $year }资产负债表
head-account = 科目
sheet-assets = 资产
sheet-assets-total = 资产总计
sheet-liabilities = 负债
sheet-liabilities-total = 负债合计
sheet-equity = 所有者权益
sheet-equity-total = 所有者权益合计
sheet-total = 负债和所有者权益总计
sheet-unexplained = 科目表中没有的科目
sheet-unitemised = 其中{ $amount }尚未逐笔登记。
statement = 收益及收益分配
statement-intro = 全年按年终报表算出的收益，以及分配去向。房屋、设备的折旧在这里扣除，现金收支中没有这一项。
statement-caption = { $year }收益及收益分配表
statement-opening = 年初未分配收益
statement-surplus = ＋本年收益
statement-together = ＝可分配收益
statement-less = −{ $what }
statement-closing = ＝年末未分配收益
transfers-caption = { $year }各项资金之间、各主体之间的调拨
no-plan = 无计划
first-planned = 原定计划：{ $amount }
notes = 说明
note-line = { $line }：
notes-intro = 凡不利差额超过百分之五的，以及比上年变动很大的，都在这里说明，没有说明的写明“未作说明”。
see-decision = 查看决议。
changes-of-plan = 计划调整
changes-of-plan-intro = 年内的调整，每次都有决议。
the-record = 原始记录

## 债务

at-year-end = ，截至{ $date }
debts-lead-unknown = { $village }尚未公布欠款情况。
debts-lead-held = { $village }共欠多少<b>暂未公布</b>：有债务记录因错误暂缓公开。
debts-lead-free = { $year }末，{ $village }<b>没有欠款</b>。
debts-lead = { $year }末，{ $village }欠款<b class="nb">{ $owed }</b>。
debts-lead-less = { $year }末，{ $village }欠款<b class="nb">{ $owed }</b>，比{ $from }末减少{ $difference }。
debts-lead-more = { $year }末，{ $village }欠款<b class="nb">{ $owed }</b>，比{ $from }末增加{ $difference }。
debts-lead-untold = { $year }末，{ $village }共欠多少<b>未公布</b>：有{ $untold }笔债务没有说明还剩多少。
debts-lead-untold-others = { $year }末，{ $village }共欠多少<b>未公布</b>：有{ $untold }笔债务没有说明还剩多少，仅其余{ $others }笔就有{ $amount }。
debts-lead-since = 截至{ $date }，欠款<b class="nb">{ $owed }</b>。
debts-lead-years = 按近三年的速度，大约<b>{ $years }年</b>可以还清。
debts-lead-years-one = 按最近一年的速度，大约<b>{ $years }年</b>可以还清。
debts-lead-pace = 按目前的速度无法还清：{ $years }。
debts-lead-overdue = 其中{ $count }笔、共<b class="nb">{ $amount }</b>已经逾期。
figure-repaid = { $year }偿还
figure-interest = { $year }利息
figure-owed-per-resident = 人均欠款
is-it-falling = 债务在减少吗
is-it-falling-intro = 实心柱是每年年末尚欠的数额，斜纹部分是当年偿还或以其他方式化解的。
debt-chart-title = { $village }{ $from }至{ $to }的债务
debt-chart-desc = { $from }末欠款{ $first }，{ $to }末欠款{ $last }。全部数字见下表。
debt-chart-desc-less = 欠款从{ $from }末的{ $first }减少到{ $to }末的{ $last }。全部数字见下表。
debt-chart-desc-untold = { $from }至{ $to }中有的年份欠款未公布。已知的数字见下表。
key-owed = 尚欠
key-repaid = 偿还或化解
key-borrowed = 新借
key-planned = 计划
roll-caption = 逐年变动
row-owed-at-start = 年初欠款
row-borrowed = ＋借入
row-repaid = −偿还
row-otherwise-reduced = −其他方式化解
row-owed-at-end = ＝年末欠款
row-interest-paid = 支付利息
every-debt-one-by-one = 每一笔债务
register-intro = 当初约定了什么，{ $year }末情况如何。
register-caption = 截至{ $date }的欠款
no-interest = 未注明
no-due-date = 无日期
debt-state-repaid = { $year }还清
debt-state-repaid-undated = 已还清
debt-state-written-off = { $year }核销
debt-state-overdue = { $date }起逾期
debt-state-due = { $date }到期
debt-state-no-date = 没有还款日期
debt-state-untold = 尚欠多少未公布
what-falls-due = 什么时候要还
what-falls-due-intro = 尚欠的款项，按最后到期日所在的年份排列；在那之前准备归还的，见化债方案（如有）。
due-caption = 截至{ $date }的欠款，各年应还
due-already = 已经逾期
due-no-date = 未约定日期
reduction-plan = 化债方案
plan-intro = 方案以{ $date }欠款{ $amount }为起点。
plan-caption = 目标与实际欠款
measures-caption = 怎么化解
reviews-caption = 方案复核情况
head-achieved = 累计化解
owed-to-whom-for-what = 欠谁的，为什么欠
owed-to-whom-intro = 占尚欠总额的比重。
guarantees = 担保
guarantees-intro = 别人的债务，必要时由村里偿付，不计入上面的合计。
debt-lead = { $date }，{ $village }欠{ $creditor }{ $principal }。到{ $day }，已偿还{ $paid }，尚欠<b class="nb">{ $owed }</b>。
debt-lead-added = 其间另增加{ $amount }，见下面的变动。
debt-lead-settled = 其间以其他方式化解{ $amount }，见下面的变动。
debt-lead-unpaid = { $date }，{ $village }欠{ $creditor }{ $principal }。到{ $day }尚未偿还，仍欠<b class="nb">{ $owed }</b>。
debt-lead-guarantee = { $date }，{ $village }为他人欠{ $creditor }的{ $principal }提供担保。到{ $day }，其中<b class="nb">{ $owed }</b>尚未还清。
debt-lead-clear = { $date }，{ $village }欠{ $creditor }{ $principal }。现已<b>结清</b>，其中现金偿还{ $paid }。
debt-lead-clear-untold = { $date }，{ $village }欠{ $creditor }{ $principal }。现已<b>结清</b>，其中现金偿还多少未公布。
debt-lead-paid-untold = { $date }，{ $village }欠{ $creditor }{ $principal }。到{ $day }，尚欠<b class="nb">{ $owed }</b>，已偿还多少未公布。
debt-lead-untold = { $date }，{ $village }欠{ $creditor }{ $principal }。到{ $day }还剩多少<b>未公布</b>。
debt-lead-guarantee-untold = { $date }，{ $village }为他人欠{ $creditor }的{ $principal }提供担保。到{ $day }其中还有多少未还清<b>未公布</b>。
figure-principal = 借款金额
figure-paid-back = 已偿还
figure-interest-all = 累计支付利息
the-promise = 当初的约定
the-promise-intro = 谁借的，用来做什么，什么条件，谁同意的。
fact-creditor = 债权人
fact-debtor = 债务人
fact-instrument = 种类
fact-purpose = 用途
fact-incurred = 发生日期
fact-due = 到期日
fact-rate = 利率
fact-accrued = { $year }末应付未付利息
fact-approved = 批准决议
fact-signed = 签字人
fact-collateral = 抵押担保
fact-committee-says = 村里认定的状态
fact-verification = 核实情况
rate-a-year = 年利率{ $rate }
what-happened-since = 后来的变动
what-happened-since-intro = 每次变动，以及变动后尚欠多少。点日期可看收支项目。
movements-caption = 变动明细
movement-incurred = 借入
movement-balance = 账面余额
year-by-year = 逐年情况
year-by-year-intro = 每一列从上到下都对得上。

## 决策

votes = 赞成{ $for }票，反对{ $against }票，弃权{ $abstain }票
votes-marked = 赞成<b>{ $for }</b>，反对<b>{ $against }</b>，弃权<b>{ $abstain }</b>
vote-yes = 赞成
vote-no = 反对
vote-abstained = 弃权
came = 应到{ $eligible }人，实到{ $present }人
outcome-passed = 通过
outcome-passed-and = 通过，{ $state }
outcome-not-passed = 未通过
outcome-no-quorum = 到会人数不足
outcome-open = 尚未表决
decisions-lead-none = { $village }还没有决议记录。
decisions-lead =
    { $village }共记录决议<b>{ $count }</b>项，通过<b>{ $passed }</b>项。{ $waiting ->
        [0] 实施结果均已公布。
       *[other] 有<b>{ $waiting }</b>项尚待公布结果。
    }
decisions-year = 共{ $count }项，通过{ $passed }项。
decisions-of-year = { $year }决议
older-decisions = 更早年度
waiting-left = 另有{ $count }项待公布结果，在各年度列表中注明。
figure-decisions = 决议
figure-passed = 通过
figure-turnout = 到会率
figure-waiting = 待公布结果
waiting-for-result = 待公布结果
waiting-for-result-intro = 已经通过，还没有向村民公布结果。
figure-result = 结果
figure-agreed = 到会者{ $share }赞成
figure-came-needed = 应到{ $eligible }人，实到{ $present }人；须到{ $needed }人
figure-cost = 花费
figure-decided = 决定金额
figure-proposed = 提议金额
figure-of-decided = 决定金额{ $amount }
figure-state = 进展
figure-completed-on = 完成于{ $date }
figure-due-on = 期限{ $date }
decision-lead-passed = { $date }<b>通过</b>：赞成<b>{ $for }票</b>，反对{ $against }票，弃权{ $abstain }票。应到{ $eligible }人，实到{ $present }人。
decision-lead-not-passed = { $date }<b>未通过</b>：赞成<b>{ $for }票</b>，反对{ $against }票，弃权{ $abstain }票。应到{ $eligible }人，实到{ $present }人。
decision-lead-no-quorum = { $date }<b>未能表决</b>：应到{ $eligible }人，只到{ $present }人，人数不足。
decision-lead-open = 尚未表决。
decision-lead-not-started = 尚未动工。
decision-lead-not-started-spent = 尚未动工，已花费<b class="nb">{ $spent }</b>。
decision-lead-in-progress = 正在实施。
decision-lead-in-progress-spent = 正在实施，目前花费<b class="nb">{ $spent }</b>。
decision-lead-suspended = 已暂停。
decision-lead-suspended-spent = 已暂停，花费<b class="nb">{ $spent }</b>。
decision-lead-completed = 已经完成。
decision-lead-completed-spent = 已经完成，花费<b class="nb">{ $spent }</b>。
decision-lead-abandoned = 已终止。
decision-lead-abandoned-spent = 已终止，此前花费<b class="nb">{ $spent }</b>。
how-it-was-decided = 怎么定的
how-intro = 决策程序：{ $procedure }。
how-intro-four-two = 四议两公开：村里的大事都要走这六步。
four-deliberations = 四议
two-disclosures = 两公开
step-resolution-villagers-assembly = 村民会议决议
step-resolution-villager-representatives = 村民代表会议决议
step-resolution-villager-group = 村民小组会议决议
step-resolution-rceo-members = 成员大会决议
step-resolution-rceo-representatives = 成员代表大会决议
step-resolution-rceo-board = 理事会决议
step-resolution-party-branch = 村党组织决议
step-resolution-two-committees = 村“两委”决议
step-resolution-party-members = 党员大会决议
step-done = 已完成：{ $date }。
step-planned = 计划于{ $date }。
step-not-yet = 尚未进行。
step-merged = 与其他步骤合并进行。
step-waived = 未进行此步。
needed-present = 须到{ $needed }人。
resolution-passed = 通过：须有{ $needed }人赞成。
resolution-not-passed = 未通过：须有{ $needed }人赞成。
resolution-no-quorum = 未形成决议：到会人数不足。如到会人数足够，须有{ $needed }人赞成。
by-law = 依据：{ $law }{ $article }。
the-money = 花了多少钱
the-money-intro = 这项决议所涉的收支项目。
the-money-caption = 计划与花费
what-became-of-it = 后来怎样
fact-entity = 决策主体
fact-procedure = 程序
fact-proposer = 提议者
fact-alternatives = 比较过的方案
fact-ceiling = 上限
fact-recusals = 回避
fact-status = 进展
fact-start = 开始
fact-completed = 完成
fact-spent = 花费
fact-note = 备注
fact-per-head = 每人
fact-heads = 缴纳人数
fact-township-reviewed = 乡镇初审
fact-county-approved = 县级批准
fact-debt = 债务
fact-supersedes = 取代
the-text = 决议正文
text-in-other-language = 只有另一种语言的文本。
objections = 异议
objections-intro = 公示期间提出的意见和答复。
not-answered = 尚未答复

## 职责

duties-heading = 村干部的职责
duties-lead-none = { $village }尚未公布职责。
duties-lead = { $year }，{ $village }干部和协助人员在{ $count }件事项上共投入<b>{ $hours }</b>小时，其中<b>{ $share }</b>用于上级交办的{ $assigned }件事项；有<b>{ $without }</b>件没有经费。
duties-lead-known = { $year }，{ $village }干部和协助人员承担{ $count }件事项，已公布的工时为<b>{ $hours }</b>小时，其中<b>{ $share }</b>用于上级交办的{ $assigned }件事项；有<b>{ $without }</b>件没有经费。
duties-lead-no-hours = { $year }，{ $village }记录职责{ $count }件，其中上级交办{ $assigned }件，有<b>{ $without }</b>件没有经费。
figure-hours = 投入工时
unit-hours = 小时
figure-temporary = 临时任务
unit-tasks = 件
figure-without-money = 无经费
unit-of = 件，共交办{ $count }件
figure-gap = 未到位经费
figure-gap-note = 所需减去到位
load-own = 本村自治事务
load-assisting = 协助政府
load-temporary = 临时任务
load-title = { $year }村级事务工时
load-desc = 本村自治事务{ $own }小时，协助政府{ $assisting }小时，临时任务{ $temporary }小时。
load-years-title = { $years }村级事务工时
load-years-desc = 总工时{ $from }为{ $first }小时，{ $to }为{ $last }小时。全部数字见下表。
hours-count = { $count }小时
hours-count-known = { $count }小时；{ $unknown }件未公布
sum-and-unknown = { $sum }（{ $unknown }件未公布）
hours-known-part = 已知{ $hours }，其余未公布
hours-left-out = { $count }件事项中有{ $unknown }件未公布工时；合计和占比只含已公布的。
money-left-out = 上级交办的{ $count }件中，有{ $unknown }件未公布经费是否到位。
figure-left-out = { $count }件中{ $unknown }件未公布
sender-not-reported = 未公布交办单位
sent-by-not-reported = 交办单位：未公布
is-load-growing = 负担在加重吗
is-load-growing-intro = 本村自治事务依法律和村民决定办理；协助政府事项列在职责清单上；临时任务是年内交办的。
load-table = 各年职责及其工作量
load-table-unit = 各类工时，以及当年报表、检查次数
who-sent-them = 谁交办的，经费到了吗
senders-intro = { $year }上级交办事项，按交办层级列出。
senders-table = 交办单位
money-in-unit = 经费单位：{ $unit }
who-carries-what = 谁承担什么
who-carries-what-intro = 按岗位列出。几个岗位共同承担的，各岗位都计入，所以各列不能相加。
posts-table = 各岗位职责
posts-table-unit = 工时是事项的工时，不是个人的工时
duty-list-intro = { $year }共{ $count }件。
duty-list-unit = 当年工时、报表、检查次数
until-open = 长期
level-and-office = { $level }：{ $office }
funding-funded = 足额到位
funding-partly = 到位{ $received }，需{ $required }
funding-unfunded = 没有经费
funding-not-needed = 不需经费

## 人员

people-heading = 村干部名单
people-lead = { $village }目前在任岗位<b>{ $count }</b>个。
people-lead-none = { $village }尚未公布任职人员。
people-party-and-committee = 村党组织和村民委员会
people-party-and-committee-intro = 村民委员会向村民会议、村民代表会议负责并报告工作。
people-collective = 集体经济组织和财务
people-collective-intro = 管理集体财产，记账理财。
people-supervision = 村务监督
people-supervision-intro = 账目公布前由他们审核。村委会成员及其近亲属不得担任。
people-others = 村民小组、村民代表和协助人员
people-others-intro = 把工作带到各个小组。
acting = { $name }（代理）
in-office = 在任
not-elected = 聘任
not-stated = 未注明
elected-by = { $voted }票中得{ $votes }票
pay-unit = 报酬单位：{ $unit }
declared-interests = 利害关系申报
declared-interests-intro = 事先说明某件事与自己有关的人。
head-interest-kind = 关系
earlier-holders = 历任人员
earlier-holders-intro = 已经卸任的岗位。
people-by-year = 各年人口
people-by-year-intro = 人均数和法定人数都用当年的人口。
population-registered = 户籍人口
population-resident = 常住人口
population-adults = 十八周岁以上
population-households = 户数合计
population-representatives = 村民代表
population-party-members = 党员人数
population-members = 集体成员
population-members-capable = 完全行为能力成员

## 地区和指标

find-your-village = 查找本村
find-your-village-intro = 点开乡镇，或输入村名。
find-label = 村名
find-none = 没有这个名字的村。
find-count = 找到#个村
villages-count = { $count }个村
area-title = { $area }：村级账目
area-sub = { $villages }个村，{ $year }人口{ $people }人。
area-sub-known = 人口数来自{ $of }个村中的{ $known }个。
area-sub-no-people = { $villages }个村。
area-lead = { $year }，{ $area }各村收入<b class="nb">{ $in }</b>，支出<b class="nb">{ $out }</b>，为{ $villages }个村中{ $reporting }个村的合计。
area-lead-apart = { $year }，{ $area }各村收入<b class="nb">{ $in }</b>（{ $villages }个村中的{ $reporting }个），支出<b class="nb">{ $out }</b>（{ $villages }个村中的{ $spending }个）；其余的村没有公布全年数。
area-lead-debt = { $villages }个村中有{ $reporting }个说明了欠款，共欠<b class="nb">{ $owed }</b>。
area-lead-none = { $area }还没有村公布完整年度的账目。
area-trend-title = 逐年情况
area-trend-intro = 已公布全年账目的村的合计；每个合计下面写明包括几个村。
area-trend-caption = 各村合计
row-coverage = 已公布村数
row-coverage-income = 已公布收入的村数
row-coverage-spending = 已公布支出的村数
coverage = { $reporting }/{ $villages }
coverage-villages = { $villages }个村中的{ $reporting }个
too-few = 公布的村太少
places-areas = 各{ $level }对照
places-areas-intro = { $year }。每个合计都写明包括几个村。
places-villages = 各村对照
places-villages-intro = { $year }，或各村已公布的最近年度。按村名排列，不排名次。
places-in-parts = 对照
places-part-heading = { $area }：{ $part }
places-part-lead = <b>{ $area }</b>直辖的地方较多，按名称排列，分页列出；本页为{ $part }。
parts-title = 完整名单
parts-names = 按名称
parts-intro = 共{ $places }个地方，按名称排列，另分{ $parts }页列出。
part-names = { $first }至{ $last }
part-places = 第{ $first }—{ $last }个，共{ $all }个
places-caption = { $year }对照表
head-residents = 人口
head-came-in = 收入
head-went-out = 支出
head-owed = 欠款
head-owed-per-resident = 人均欠款
head-owed-per-resident-in = { $year }人均
head-temporary-tasks = 交办事项
head-newest = 最近年度
debt-per-resident-over-time = 各年人均欠款
multiples-intro = 各图用同一刻度。虚线短柱表示当年没有记录，没有柱子表示零。
norm-heading = 与标准对照
norm-intro = 深色部分是下列出处所定的范围，只供对照，不是给村里打分。
norm-title = { $indicator }，与标准对照
norm-when = { $place }{ $year }
norm-within = { $when }：{ $value }，在此范围内。
norm-below = { $when }：{ $value }，低于此范围。
norm-above = { $when }：{ $value }，高于此范围。
norm-at-target = { $when }：{ $value }，与标准一致。
norm-below-target = { $when }：{ $value }，低于标准。
norm-above-target = { $when }：{ $value }，高于标准。
norm-villages = { $villages }个村中有{ $within }个与标准相符。
norm-at-least = 不低于{ $least }
norm-at-most = 不高于{ $most }
norm-between = 不低于{ $least }、不高于{ $most }
norm-rule = { $range }：{ $rule }。出处：{ $source }。
multiples-areas = 各地历年情况
multiples-villages = 各村历年情况
multiples-years = 自{ $from }至{ $to }。
not-yet-published = 尚未公布
late-intro = 其他村已公布{ $year }账目，以下各村尚未公布。
late-newest = 最近完整年度：{ $year }
late-nothing = 尚未公布任何账目
late-state = 未公布
movement-title = 哪里债务减少，哪里增加
movement-intro = { $year }年末债务总额与上年末相比：{ $villages }个村中，{ $fell }个村减少，{ $rose }个村增加，{ $same }个村持平；两年数据都已公布的有{ $known }个村。
movement-caption = 年末债务总额
movement-fell = 减少的村：{ $count }个
movement-rose = 增加的村：{ $count }个
trends-title = 趋势
trends-lead = <b>{ $village }</b>逐年的各项指标。缺少某年数字的，写明原因。
trends-subject-caption = { $subject }，逐年
how-made = 数字是怎么算的
how-made-intro = 每个数字的算法和依据。
subject-place = 人口
subject-budget = 收支
subject-debt = 债务
subject-decision = 决策
subject-duty = 职责
subject-intro = 点指标名称可看算法，以及各地区、各年度的数字。
indicators-title = 全部指标
indicators-lead = 共<b>{ $count }</b>项指标，每项都有算法、各地区和各年度的数字。
indicator-rollup-total = 地区数：各村相加。
indicator-rollup-total-and-median = 地区数：各村相加，旁边列出中位数村。
indicator-rollup-ratio = 地区数：只计分子分母都有的村，先分别相加再相除，不对百分数求平均。
indicator-rollup-ratio-and-median = 地区数：只计分子分母都有的村，先分别相加再相除，旁边列出中位数村。
indicator-rollup-median = 地区数：各村的中位数。
indicator-lead = { $year }，{ $area }为<b>{ $value }</b>。
indicator-lead-none = { $area }还没有这项数字。
indicator-areas = 各地区
indicator-areas-intro = 各地区、各年度。每个数字下面写明包括几个村。
indicator-of-area = { $indicator }，{ $area }
indicator-areas-below-intro = 点地区名称可看所辖各村。名称下面写明最近数字包括几个村。
indicator-area-intro = 名称下面写明最近数字包括几个村。
indicator-villages = { $area }各村
indicator-villages-intro = 有记录的各年度。
median-of = 中位数{ $value }
value-people = { $value }人
value-hours = { $value }小时
value-years = { $value }年
value-months = { $value }个月
value-days = { $value }天
value-per-year = 每年{ $value }
unit-caption = 单位：{ $unit }
unit-caption-percent = 单位：%
unit-caption-percent-per-year = 单位：%（每年）
unit-caption-years = 单位：年
unit-caption-months = 单位：月
unit-caption-days = 单位：天
unit-caption-count = 单位：件
unit-caption-people = 单位：人
unit-caption-hours = 单位：小时
reason-not-reported = 未公布
reason-part-year = 不满一年
reason-plan-only = 只有计划
reason-entity-missing = 缺一个主体
reason-unclassified = 未列科目
reason-no-base-year = 缺基年
reason-zero-base = 分母为零
reason-negative-base = 基数为负
flag-one-year-pace = 按一年的速度
area-provenance = { $publisher }公布，截至{ $date }。合计只由各村汇总数得出，并写明包括几个村。
area-lead-few = { $year }，{ $area }{ $villages }个村中只有{ $reporting }个公布了全年账目，不足以合计。
figure-published = 公布{ $year }全年账目
unit-of-villages = 个村，共{ $count }个村
places-unit = 金额单位：{ $unit }，人均单位：{ $per }
reason-too-few = 公布的村太少

# 不能校验的原因，接在“未校验：”之后。
obstacle-no-funds = 记录中没有各项资金的期初、期末余额
obstacle-no-balance = “{ $what }”的期初或期末余额未公布
obstacle-line-without-amount = “{ $what }”未填金额
obstacle-line-without-fund = “{ $what }”未注明属于哪项资金
obstacle-part-not-reported = “{ $what }”有季度或月份未公布
obstacle-plan-only = 尚未公布实际收支
obstacle-accrual = 账目按权责发生制记账，不能由收支推算现金
obstacle-cash-basis = 账目按收付实现制记账，不能推算收益
obstacle-line-without-plan = “{ $what }”没有预算数
obstacle-no-year-before = 记录中没有上一年各项资金的账目
obstacle-part-year-before = 上一年账目未到年末
obstacle-no-books = 记录中没有{ $what }当年的账目
obstacle-other-months = { $what }的账目所含月份不同
obstacle-no-plan = 最初通过的预算数未公布
obstacle-movement-without-amount = 该债务有一次变动未填金额
obstacle-missing = 所需数字未公布

## 核对

tab-checks = 核对
checks-heading = 账目核对
checks-lead = { $village }账目中可以重新计算的合计有<b>{ $checked }</b>项，其中<b>{ $held }</b>项相符。
checks-lead-all = { $village }账目中可以重新计算的<b>{ $checked }</b>项合计全部相符。
checks-lead-found = { $found ->
        [0] 没有发现问题
       *[other] 下面公布发现<b>{ $found }条</b>
    }{ $overdue ->
        [0] ，没有逾期未公开的事项。
       *[other] ；逾期未公开的有<b>{ $overdue }项</b>。
    }
checks-lead-none = { $village }没有可以重新计算的合计：记录中没有列出各个组成部分。
figure-checked = 已核对的合计
figure-agree = { $count }项相符
figure-not-checkable = 无法核对
figure-found = 发现
figure-explained = { $count }条已说明
figure-overdue = 逾期
figure-overdue-note = 按法定期限计算
rule-and-code = { $rule }（{ $code }）
record-by-title = “{ $title }”
book-by-name = { $entity }{ $year }账目
file-and-line = { $file }第{ $line }行
what-was-found = 发现了什么
what-was-found-intro = 发现只针对数字和记录，不针对个人。村委会的说明列在旁边，不隐去任何一条。只供村委会参考的提示不在其中。
nothing-found = 没有发现问题。
committee-says = 村委会说明：
committee-says-nothing = 未作说明。
what-is-overdue = 哪些逾期未公开
overdue-intro = 按法定期限，截至{ $date }应当公开而没有记录的事项。
nothing-overdue = 没有逾期事项。
overdue-quarter = { $entity }{ $quarter }收支情况
overdue-resolution = 决议未公告：{ $decision }
overdue-result = 实施结果未公告：{ $decision }
overdue-days = 逾期{ $days }天
was-due-on = 应于{ $date }前公开。
by-local-rule = 依据：{ $law }{ $article }；{ $days }天的期限为地方规定或做法。
what-was-checked = 核对了什么
rules-intro = 每项合计都按组成部分重新计算，精确到分。{ $count ->
        [0] { "" }
       *[other] 另有{ $count }条规则核对后没有发现。
    }
rules-table = 按规则列出的核对
rules-table-unit = 合计项数
head-rule = 规则
head-totals-checked = 已核对
head-agree = 相符
head-explained-by-correction = 有更正说明
head-not-checkable = 无法核对
head-found = 发现
head-explained = 已说明
head-overdue = 逾期
no-total = 无合计
what-not-checkable = 哪些无法核对
what-not-checkable-intro = 核对需要全部相加的数字；缺少一个，就不对合计下结论。
totals-of-years = { $years }，{ $count }项
data-quality = 数据质量
data-quality-intro = 100 ×（1 −（5 × 错误 + 警告）÷ 记录数），最低为0。有错误的记录一律不公布。
data-quality-everywhere = 各村各年的数字
quality-line = 100 ×（1 −（5 × { $errors } + { $warnings }）÷ { $records }）= <b>{ $value }</b>
area-checks-heading = { $area }账目核对
area-checks-link = 各村核对和发现的情况
area-checks-link-intro = 凡能重新计算的合计，都按组成部分重新计算。
area-checks-lead = { $area }{ $villages }个村共重新计算合计<b>{ $checked }</b>项，其中<b>{ $held }</b>项相符；{ $found ->
        [0] 没有发现问题
       *[other] 公布发现<b>{ $found }条</b>
    }{ $overdue ->
        [0] ，没有逾期未公开的事项。
       *[other] ；逾期未公开的有<b>{ $overdue }项</b>。
    }
area-checks-intro = 项数为历年合计；数据质量为{ $year }。不作排名：公布得越多，可核对的也越多。
area-checks-areas = 点地区名称可看所辖各村；地区的数据质量为居中的村。
total-of-villages = { $count }个村合计
area-checks-table = 各村核对情况
checks-by-area = 各地核对情况
checks-by-village = 各村情况
data-checks = 核对发现
subject-check = 核对
indicator-data-quality = 数据质量
indicator-data-quality-unit = %
indicator-data-quality-method = 100 ×（1 −（5 × 错误 + 警告）÷ 当年记录数），最低为0。当年记录指当年的预算、当年的职责、当年作出的决策和当年新增的债务。有错误的村不予公布，所以凡有此数，错误为0。
# 核对的内容，用在“已核对：”之后
proof-acc-01 = 收支与余额
proof-acc-02 = 期初与上年期末
proof-acc-03 = 内部转账
proof-acc-04 = 各季与全年
proof-acc-05 = 各月与季度
proof-acc-06 = 各项与合计
proof-acc-07 = 预算与调整
proof-acc-08 = 货币资金与资金余额
proof-acc-09 = 资产负债表两边
proof-acc-10 = 收入与支出相减
proof-acc-11 = 收益与分配
proof-acc-13 = 流水与合计
proof-acc-19 = 计划支出与资金来源
proof-dbt-01 = 余额与变动
mark-checked = 已核对：{ $what }
mark-corrected = 有更正说明：{ $what }
mark-differs = 不相符：{ $what }
mark-not-checked = 无法核对：{ $what }
jump-not-explained = 比{ $year }{ $change }。未作说明。
other-share = { $year }列入“其他”或未分类的占{ $share }。
other-share-above = { $year }列入“其他”或未分类的占{ $share }；超过{ $limit }的应当说明内容。
prov-checked-found = 已核对：这些记录未发现错误；本村公布的发现有{ $count }条。
checks-link = 核对了什么，发现了什么

## 变更
##
## $what：收支项目、资金或记录；$old、$new：记录中的写法。

changes-heading = 变更与更正
changes-lead = { $village }公布后更正过<b>{ $count }处</b>数字，最近一次在{ $date }。
changes-lead-none = { $village }已公布的数字没有更正记录。
changes-lead-held = { $village }已公开的记录中没有更正；另有部分记录因有错误<b>暂不公布</b>。
corrections-title = 更正
corrections-intro = 公布后发现有误的数字，均列明原数、更正后的数和原因。
no-corrections = 没有更正记录。
no-corrections-held = 已公开的记录中没有更正；另有部分记录因有错误暂不公布。
correction-of = { $year }{ $what }
correction-title = { $what }：{ $old }更正为{ $new }
correction-about = { $date }：{ $reason }
correction-where = { $field }，{ $place }。
correction-approved = 批准依据：{ $decision }。
made-known-title = 最近公开
made-known-intro = 账目、决策、实施结果和债务，按记录所载日期排列，最新的在前。
area-made-known-intro = 各村公开的内容，按记录所载日期排列，最新的在前。
nothing-made-known = 尚无记录。
event-accounts = { $title }{ $period }收支公开
event-plan = { $title }{ $period }预算公开
event-figures = { $title }{ $period }收支情况公开
event-decision = 决策：{ $title }
event-result = 实施结果公开：{ $title }
event-debt = 新增债务：{ $title }
event-duties = { $period }职责公开
event-correction = 更正：{ $title }
event-correction-of = 更正：{ $period }{ $title }
event-where-when = { $village }，{ $date }
all-changes = 全部变更与更正
records-title = 记录变更
records-intro = { $count ->
        [0] 这些记录尚未提交。
       *[other] 各份记录先后改动{ $count }次，最新的在前。
    }
records-no-history = 无法得知各记录何时改动：{ $why }。
records-caption = 记录的改动
head-record = 记录
head-what = 改动
head-date = 日期
head-commit = 提交
record-added = 新增
record-altered = 修改
record-removed = 删除
record-budget = 预算和决算
record-budget-of = { $entity }{ $year }预算和决算
record-debt = 债务
record-debt-plan = 化债方案
record-decision = 决策
record-duties = 职责
record-appraisals = 评议
record-subsidies = 救助和补贴
record-transactions = 逐笔收支
record-people = 岗位
record-contracts = 合同
record-assets = 资产
record-receivables = 应收款
record-audits = 审计
record-training = 培训
record-explanations = 对发现的说明
record-village = 村情
kind-and-title = { $kind }：{ $title }
follow-title = 订阅
follow-intro = 供阅读器或日历程序使用，不记录订阅者。
area-changes-heading = { $area }最近公开和更正的内容
area-changes-lead = 最新一条：{ $date }，<b>{ $village }</b>，{ $what }。
area-changes-lead-none = { $area }尚无记录。
area-changes-link = 各村最近公开和更正的内容
area-changes-link-intro = 新公布的账目、决策、实施结果、债务和更正。

## 台账：资产、合同、监督、救助

more-on-record = 更多公开内容
more-on-record-intro = 村里有什么资产、签了哪些合同、谁在监督、帮了哪些人。
quantity-of = { $count }{ $unit }
quantity-pieces = { $count }件（处）
rests-on = 依据决策：{ $decision }

# 资产
assets-heading = 资产、出租和债权
assets-count = { $count }项
assets-lead = 资产台账登记<b>{ $count }</b>项；目前在租（承包）合同<b>{ $let }</b>份。
assets-lead-unlisted = 尚无资产台账；目前在租（承包）合同<b>{ $let }</b>份。
assets-register = 资产台账
assets-register-intro = 原值多少、账面净值多少、现在怎么用。
head-asset = 资产名称
head-quantity = 数量
head-original-value = 原值
head-net-value = 净值
head-asset-use = 使用情况
valued-on = <span class="day">{ $date }</span>价值
disposed-on = <span class="day">{ $date }</span>处置：{ $how }，价款{ $price }
assets-let = 出租（发包）情况
assets-let-intro = 租给谁、到什么时候、每年应收多少、实收多少。
head-lease = 租赁项目
let-until = <span class="day">{ $date }</span>到期
head-rent-a-year = 每年应收
head-received-in = { $year }实收
assets-owed = 别人欠村里的
assets-owed-intro = 按欠款时间长短排列，个人不公布姓名。
head-who-owes = 欠款方
head-owed-since = 起始日期
age-under-one = 1年以内
age-one-to-three = 1年至3年
age-over-three = 3年以上
age-unknown = 起始日期未登记
age-settled = 已结清
owed-in-all = 尚欠合计
settled-on = { $date }结清

# 合同
contracts-heading = 合同
contracts-count = { $count }份
contracts-lead = 登记合同<b>{ $count }</b>份，其中公开竞争选定的<b>{ $open }</b>份。
contracts-paid = 村里付款的合同
contracts-paid-intro = 怎么选的、合同价多少、变更后多少、付了多少。
contracts-let = 村里收款的合同
contracts-let-intro = 出租和发包：承租人怎么选的，至今收了多少。
contracts-changes = 签约后的变更
contracts-changes-intro = 增减多少，依据哪项决策。
head-contract = 合同名称
head-how-chosen = 选定方式
head-agreed = 合同价
head-with-changes = 变更后价款
head-paid-so-far = 已付款
head-deposit = 保证金
head-received-on-record = 已收（有记录的年份）
received-in-years = 记录在案的收款：{ $years }
earlier-rent-not-on-record = 合同{ $start }开始，{ $first }以前的收款没有记录。
head-contract-status = 履行情况
contract-unchanged = 无变更
placed-with-bids = { $method }，{ $count }家报名
awarded-on = <span class="day">{ $date }</span>选定{ $who }
awarded-to = 选定{ $who }
tied-to = 与{ $posts }有关联
declared-tied = 已申报：与村干部有关联
declared-not-tied = 已申报：与村干部无关联
declared-nothing = 未申报与村干部的关联情况
fact-contract = 合同

# 监督
supervision-heading = 审计和监督
supervision-count = { $count ->
    [0] 评议、培训、会议
   *[other] 审计{ $count }次
}
supervision-lead = 登记审计<b>{ $count }</b>次，查出问题<b>{ $findings }</b>个，已整改<b>{ $done }</b>个。
supervision-lead-none = 尚无审计记录。
supervision-audits = 审计查出的问题
supervision-audits-intro = 以及整改情况。
head-audit-found = 问题
head-to-be-done-by = 整改期限
head-put-right = 整改情况
not-put-right = 逾期未整改
not-yet-put-right = 尚未整改
audit-found-nothing = 未发现问题。
supervision-disclosure = 账目公布情况
supervision-disclosure-intro = 何时公布，公布前由谁审核。
head-period = 账目期间
head-whose-books = 账目主体
head-public-on = 公布日期
head-looked-at-by = 审核人
supervision-appraisals = 干部评议情况
supervision-appraisals-intro = 各等次得票和评定结果。
votes-unit = 单位：票
head-came-of = 到会人数
present-of = { $present }/{ $eligible }
head-grade = 评定等次
appraisal-bonus = 奖励{ $amount }
supervision-training = 干部培训
supervision-training-intro = 学了什么，费用由谁出。
head-topic = 培训内容
head-took-part = 参加人员
head-cost = 费用
training-tested = 有考核
training-not-tested = 无考核
training-paid-by = 经费来源：{ $source }
supervision-meetings = 会议情况
supervision-meetings-intro = 听取账目、答复询问，而没有另作决议的会议。
head-body = 会议名称
head-called-on = 通知日期
head-report-on = 报告备查日期

# 救助和补贴
relief-heading = 救助和补贴
relief-count = { $count }项
relief-lead = { $year }共发放<b>{ $amount }</b>，涉及<b>{ $count }</b>个项目。这里只公布数字，不公布姓名。
relief-lead-untold = { $year }按<b>{ $count }</b>个项目发放，部分金额未公布。这里只公布数字，不公布姓名。
relief-year = { $year }救助和补贴
relief-year-intro = 谁能领、领多少，按规定执行。
head-scheme = 项目名称
head-who-pays = 资金来源
head-recipients = 领取人数
paid-from-line = 列支项目：{ $line }
complain-to = 投诉：{ $where }

# 逐笔收支
payments = 逐笔收支
payments-intro = 按记账情况列出，每笔对应一个项目。
payments-all = 全年逐笔收支
payments-some = 已列出的收支
head-payment = 用途摘要
head-paid-how = 支付方式
payment-without-purpose = 未写用途
## 公开栏打印版

notice-title = { $village }{ $period }账目公开
notice-window = { $period }公开栏打印版
notice-description = { $village }{ $period }，张贴在公开栏，A4纸。
notice-prints = 打印为{ $count ->
        [1] 一张
       *[other] 两张
    }A4纸，黑白即可。
notice-goes-on = 下接第2页。
notice-again = { $village }{ $period }账目公开（第2页，共2页）
notice-held-others = 以下记录有错误，暂不公布：{ $names }。
notice-link = { $period }公开栏打印版
notice-posted = <span class="nb">{ $date }</span>张贴。金额单位：{ $unit }。
notice-posted-until = <span class="nb">{ $date }</span>张贴，保留至<span class="nb">{ $until }</span>。金额单位：{ $unit }。
notice-posted-blank = 张贴日期：________年____月____日。金额单位：{ $unit }。
notice-keep-days = 请至少保留{ $count }天。
notice-held = { $village }这一时期的账目记录有错误，暂不公布，改正后再张贴。
notice-held-back = 暂不公布
notice-part = { $year }账目目前记到{ $date }。
notice-incomplete = 以下单位全年账目未公布，不在数内：{ $names }。
notice-without = 以下各项没有本季度的数字，不在数内：{ $names }。
notice-figures = 主要数字
notice-came-in = 收入
notice-went-out = 支出
notice-left-over = 收支结余
notice-borrowed = 借入
notice-repaid = 归还债务
notice-cash = 期末账上余额
notice-still-owed = 期末还欠
notice-owed-before = 上年同期{ $before }
notice-part-own = 自有{ $amount }
notice-part-subsidy = 上级补助{ $amount }
notice-part-other = 其他{ $amount }
notice-went = 钱花到哪里
notice-came = 钱从哪里来
notice-owed = 还欠谁的钱
notice-funds = 各项资金余额
notice-relief = 救助和补贴
notice-paid-by = { $payer }支付合计
notice-paid-by-unknown = 未注明由谁支付
notice-overdue = { $count ->
        [1] 其中1笔{ $date }到期，已逾期
       *[other] 其中逾期{ $count }笔，最早{ $date }到期
    }
notice-overdue-undated = 其中逾期{ $count }笔
notice-holds = 债权和资产（净值）
notice-claims = 别人欠村里
notice-with-count = { $name }（{ $count }项）
notice-relief-reached = { $scheme }（{ $count }人次或户）
notice-others = 其余{ $count }项
notice-decided = { $period }议定的事
notice-decided-held = 另有{ $count }项决议记录有错误，暂不公布。
notice-decision = <b>{ $date }：</b>{ $text }
notice-votes = 到会{ $present }人，赞成{ $for }票
notice-votes-too-few = 到会{ $present }人，赞成{ $for }票，须{ $needed }票
notice-decided-earlier = 此前另有{ $count }项。
notice-work = 村干部在忙什么
notice-work-held = 村干部的工作事项记录有错误，暂不公布。
notice-hours = 全年{ $hours }小时：自治事务{ $own }，协助政府{ $assisting }，临时交办{ $temporary }。
notice-sent = 上级交办{ $count }项{ $without ->
        [0] { "" }
       *[other] ，其中{ $without }项没有经费
    }{ $unknown ->
        [0] 。
       *[other] ，{ $unknown }项未说明经费。
    }
notice-left-out = 纸面放不下：{ $names }。请扫码查看。
notice-left-out-by-code = 纸面放不下：{ $names }。请在下方网页查看。
notice-rest = 纸面放不下的内容
notice-qr = 本页网址的二维码
notice-scan = 扫码查看每笔明细。
notice-find = 村务公开网站本页：{ $path }
notice-ask = 询问：{ $where }。
notice-code-and-record = 页面编号<span class="nb">{ $code }</span>，记录号<span class="nb">{ $record }</span>。
notice-signed = { $role }{ $name }，<span class="nb">{ $date }</span>
## 订阅和日历

feed-title = { $place }：最近公开
feed-accounts = 收入{ $in }，支出{ $out }。
feed-debt = 金额{ $amount }。
feed-entry-of = { $village }：{ $what }
feed-link = 订阅源（Atom）
calendar-link = 到期日和会议日历
agenda-title = { $village }：到期日和会议
agenda-debt = 债务到期：{ $what }
agenda-owed = 尚欠{ $amount }
agenda-quarter = { $entity }{ $quarter }收支情况
agenda-public = 公开期限：{ $what }
agenda-meeting = 会议：{ $what }
agenda-work = 应完工：{ $what }
agenda-term = 任期届满：{ $what }
agenda-contract = 合同到期：{ $what }
agenda-rent = 本月应收租金：{ $what }
data-all-json = 全部表格合为一个文件（JSON）
data-package = 各列说明（Data Package）
for-programs = 供程序读取

## 广播稿

read-title = { $village }{ $period }账目广播稿
read-window = { $period }账目广播稿
read-link = { $period }广播稿
read-takes = 约需{ $count }分钟。
read-hello = 各位乡亲，现在公布{ $village }{ $period }的账目。
read-money = 收入一共{ $in }，支出一共{ $out }。
read-money-in = 收入一共{ $in }，支出记录不全。
read-money-out = 支出一共{ $out }，收入记录不全。
read-money-unknown = 收入和支出的记录不全。
read-left = 收支相抵，结余{ $amount }。
read-short = 收支相抵，超支{ $amount }。
read-came = 收入较多的有：{ $parts }。
read-went = 支出较多的有：{ $parts }。
read-part = { $name }{ $amount }
read-borrowed = 新借入{ $amount }。
read-borrowed-back = 此前的借款冲回{ $amount }。
read-repaid = 归还债务{ $amount }。
read-repaid-back = 此前归还的债务冲回{ $amount }。
read-cash = 期末账上还有{ $amount }。
read-cash-short = 期末账上透支{ $amount }。
read-owed-nothing = 期末没有欠款。
read-owed = 期末还欠{ $amount }。
read-owed-less = 期末还欠{ $amount }，比上年同期少{ $difference }。
read-owed-more = 期末还欠{ $amount }，比上年同期多{ $difference }。
read-owed-unknown = 还欠多少，记录不全。
read-owed-held = 有债务记录有错误，还欠多少暂不公布。
read-creditor = 其中欠{ $name }最多，有{ $amount }。
read-overdue = 其中有{ $count }笔已经逾期，逾期欠款{ $amount }。
read-overdue-unknown = 其中有{ $count }笔已经逾期，逾期多少记录不全。
read-decided = 这一时期一共议定{ $count }件事。
read-decision = { $date }，{ $title }，{ $result }。
read-signed = 以上账目由{ $names }签字。
read-where = 每一笔都可以在公开栏、村部和网站上查看。
read-bye = 播报完毕，谢谢大家。

## 询问账目

ask-link = 就本页提问
ask-block = 就此提问
ask-about = 询问：{ $block }
ask-slip-page = { $village }“{ $page }”，页面编号{ $code }
ask-prints-alone = 现在打印只出这张询问单，也可照样写在纸上。
ask-figure = 哪一行、哪个数
ask-mail-about-block = { $village }{ $page }：{ $block }（{ $code }）
ask-mail-about-page = { $village }：{ $page }（{ $code }）
ask-mail-figure = 哪一行、哪个数：
ask-title = { $village }账目询问单
ask-window = 账目询问单
ask-prints = 可打印本单填写，也可照样写在纸上。
ask-page-code = 页面编号（见网页或公开栏底部）
ask-line = 哪张表、哪一行
ask-question = 想问的事
ask-reach = 联系方式（仅用于答复，不公开）
ask-date = 日期
ask-hand-in = 请交到村部。
ask-hand-in-at = 请交到村部：{ $where }。
ask-answered = 村部在{ $count }天内答复。
ask-by-mail = 发邮件询问
ask-mail-subject = 询问{ $village }账目，页面编号{ $code }
ask-mail-page = 页面：{ $page }（页面编号{ $code }）
ask-mail-line = 哪张表、哪一行：
ask-mail-question = 想问的事：
