<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>学生处与青山湖企业签署产学研协议</title></head>
<body><center><table width=960><tr><td colspan=30><img src="/Skin/banner.gif"></td></tr><tr><td class="m"><a href="http://127.0.0.1:18181/Category_1107/Index.aspx">学院概况</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1121/Index.aspx">通知公告</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1128/Index.aspx">党建园地</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1135/Index.aspx">信息公开</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1212/Index.aspx">机构设置</a></td> <td class="m"><a href="http://127.0.0.1:18181/Category_1289/Index.aspx">教师园地</a></td><td><a href="http://127.0.0.1:18182/">招生就业</a></td></tr></table>
<table width=960><tr><td valign=top><table width="100%"><tr><td>您现在的位置：清河职业学院 &gt;&gt; <a href="http://127.0.0.1:18181/Category_1114/Index.aspx">新闻动态</a> &gt;&gt; 内容</td></tr>
<tr><td align=center class=title>学生处与青山湖企业签署产学研协议</td></tr><tr><td align=center>工会 日期:2024/5/8</td></tr><tr><td id="fontzoom"><div>　　5月8日上午，学生处与青山湖企业签署产学研协议。</div>
<div>　　会前，与会同志参观了实训中心。</div>
<div>　　现场掌声不断，气氛热烈。</div>
<div>　　比赛共吸引四十余支队伍报名。</div>
<div>　　特此通知。</div></td></tr>
<tr><td>【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr></table></td></tr></table><table width=960><tr><td align=center>清河职业学院 清河市职教大道1号 技术支持：信息中心</td></tr></table></center></body></html>